-- One place where a key (or its material) lies, over one interval of scans without a gap.
create table if not exists locations (
  location_id  varchar not null,      -- SHA-256 (hex, 32 digits) of target, key, place, span, pattern and form
  first_scan   integer not null,      -- scan that found it there; a place that comes back starts a new interval
  last_scan    integer not null,      -- newest scan that found it there, or knew it unchanged
  gone_scan    integer,               -- scan that looked where it was and did not find it; null while it stands
  target_id    varchar not null,
  key_id       varchar not null,
  place_kind   varchar not null check (place_kind in ('file', 'blob', 'commit-message', 'tag-message', 'staged', 'stdin')),
  path         varchar not null,      -- relative to the target, with /
  object       varchar,               -- id of the blob, commit or tag, or null
  file_mode    integer,               -- POSIX permission bits, or null
  first_commit varchar,               -- history of the blob: null where there is none
  first_author varchar,
  first_date   timestamp,
  last_commit  varchar,
  last_author  varchar,
  last_date    timestamp,
  is_at_tip    boolean,               -- whether a branch tip still holds it
  span_start   bigint not null,       -- bytes from 0
  span_end     bigint not null,       -- exclusive
  start_line   integer not null,      -- lines and columns count from 1, columns in bytes
  start_column integer not null,
  end_line     integer not null,
  end_column   integer not null,
  form         varchar not null check (form in ('plaintext', 'encrypted', 'public', 'certificate', 'request', 'container')),
  pattern      varchar not null,      -- id of the pattern that saw it
  confidence   varchar not null check (confidence in ('proven', 'shaped', 'likely', 'possible')),
  kdf          varchar,               -- how an encrypted key is locked
  iterations   integer,
  cipher       varchar,
  certificate  varchar,               -- fingerprint of the certificate, or null
  allowed_by   varchar,               -- marker of the inline comment that allows it, or null
  reasons      varchar[] not null     -- why it was kept, in words
);

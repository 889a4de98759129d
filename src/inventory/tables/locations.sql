-- One place where a key (or its material) lies, over one interval of scans without a gap.
create table if not exists locations (
  location_id  varchar not null,   -- SHA-256 (hex, 32 digits) of target, key, place, span, pattern and form
  first_scan   integer not null,   -- scan that found it there; a place that comes back starts a new interval
  last_scan    integer not null,   -- newest scan that found it there, or knew it unchanged
  gone_scan    integer,            -- scan that looked where it was and did not find it; null while it stands
  target_id    varchar not null,   -- the target it lies in
  key_id       varchar not null,   -- the key that lies there
  place_kind   varchar not null check (place_kind in ('file', 'blob', 'commit-message', 'tag-message', 'staged', 'stdin', 'managed')),  -- what kind of content holds it
  path         varchar not null,   -- relative to the target, with /
  object       varchar,            -- id of the blob, commit or tag, or null
  file_mode    bigint,             -- POSIX permission bits, or null
  first_commit varchar,            -- history of the blob: null where there is none
  first_author varchar,            -- who wrote that commit: Name <mail>
  first_date   timestamp,          -- author date of that commit
  last_commit  varchar,            -- newest commit that put it there or took it away
  last_author  varchar,            -- who wrote that one
  last_date    timestamp,          -- its author date
  is_at_tip    boolean,            -- whether a branch tip still holds it
  span_start   bigint not null,    -- bytes from 0
  span_end     bigint not null,    -- exclusive
  start_line   bigint not null,    -- lines and columns count from 1, columns in bytes
  start_column bigint not null,    -- in bytes
  end_line     bigint not null,    -- where it ends
  end_column   bigint not null,    -- in bytes, exclusive
  form         varchar not null check (form in ('plaintext', 'encrypted', 'public', 'certificate', 'request', 'container', 'managed', 'reference')),  -- in which form the key lies there
  pattern      varchar not null,   -- id of the pattern that saw it
  confidence   varchar not null check (confidence in ('proven', 'shaped', 'likely', 'possible')),  -- how sure it is that this is key material
  kdf          varchar,            -- how an encrypted key is locked
  iterations   bigint,             -- iterations, rounds or cost N; null where there are none
  cipher       varchar,            -- what encrypts it
  certificate  varchar,            -- fingerprint of the certificate, or null
  allowed_by   varchar,            -- marker of the inline comment that allows it, or null
  reasons      varchar[] not null  -- why it was kept, in words
);

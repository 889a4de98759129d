-- One thing a principal proves itself with, as the provider lists it.
create table if not exists credentials (
  scan_id      integer not null,  -- the scan it belongs to
  target_id    varchar not null,  -- the target it lies in
  resource     varchar not null,  -- the provider's id of it
  tenant       varchar not null,  -- account
  principal    varchar not null,  -- ARN of its owner
  kind         varchar not null,  -- access-key, password, ssh-public-key, signing-certificate, server-certificate, service-credential
  is_active    boolean,           -- whether it works
  created_at   timestamp,         -- when it was made
  last_used_at timestamp,         -- when it last worked
  expires_at   timestamp,         -- when it ends by itself
  key_id       varchar,           -- the key of the inventory it is, where it has a public half
  usage_status varchar not null,  -- ok, denied ...: its last use
  primary key (scan_id, target_id, resource)
);

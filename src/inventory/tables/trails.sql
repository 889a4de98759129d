-- One log of a provider that tells who used a key.
create table if not exists trails (
  scan_id             integer not null,  -- the scan it belongs to
  target_id           varchar not null,  -- the target it lies in
  resource            varchar not null,  -- ARN
  tenant              varchar not null,  -- account
  region              varchar not null,  -- home region
  name                varchar not null,  -- as its owner named it
  kind                varchar not null,  -- trail, event-store
  is_logging          boolean,           -- whether it is on
  covers_all_regions  boolean,           -- all regions, or its own only
  covers_organisation boolean,           -- all accounts, or its own only
  validates_files     boolean,           -- whether a change to the log would show
  excludes_key_use    boolean,           -- true where the use of keys is left out
  records_reads       boolean,           -- false where only changes are kept
  bucket              varchar,           -- where it is kept
  key_reference       varchar,           -- key that locks it
  status_status       varchar not null,  -- ok, denied ...: whether it is on
  selectors_status    varchar not null,  -- what it leaves out
  primary key (scan_id, target_id, resource)
);

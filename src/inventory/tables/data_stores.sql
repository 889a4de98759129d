-- One place where data rests, and the key that locks it.
create table if not exists data_stores (
  scan_id           integer not null,  -- the scan it belongs to
  target_id         varchar not null,  -- the target it lies in
  resource          varchar not null,  -- ARN
  tenant            varchar not null,  -- account
  region            varchar not null,  -- where it lies
  service           varchar not null,  -- s3, ec2, rds ...
  kind              varchar not null,  -- bucket, volume, snapshot, database ...
  name              varchar not null,  -- as its owner named it
  encryption        varchar,           -- none, provider, managed, customer
  key_reference     varchar,           -- key as the store names it
  tags              json,              -- name -> value
  encryption_status varchar not null,  -- ok, denied ...: how it is encrypted
  primary key (scan_id, target_id, resource)
);

-- One place that keeps keys for a provider: a custom key store, an HSM cluster.
create table if not exists key_stores (
  scan_id        integer not null,  -- the scan it belongs to
  target_id      varchar not null,  -- the target it lies in
  resource       varchar not null,  -- the provider's id of it
  tenant         varchar not null,  -- account
  region         varchar not null,  -- where it lies
  name           varchar,           -- as its owner named it
  kind           varchar not null,  -- cloudhsm, external, cloudhsm-cluster
  provider_state varchar,           -- as the provider writes it
  is_connected   boolean,           -- whether the provider reaches it
  trouble        varchar,           -- why not
  cluster        varchar,           -- the HSM cluster behind it
  last_backup_at timestamp,         -- newest backup of a cluster
  primary key (scan_id, target_id, resource)
);

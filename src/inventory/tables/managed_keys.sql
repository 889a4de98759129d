-- One key in a store that keeps its material to itself, as one scan saw it. A null is not known or is not there; the columns ..._status tell which.
create table if not exists managed_keys (
  scan_id              integer not null,    -- the scan it belongs to
  target_id            varchar not null,    -- the target it lies in
  resource             varchar not null,    -- the provider's full name of it: an ARN
  key_id               varchar not null,    -- the key of the inventory it is
  provider             varchar not null,    -- aws
  tenant               varchar not null,    -- account, subscription or project that owns it
  region               varchar not null,    -- where it lies
  aliases              varchar[] not null,  -- sorted
  description          varchar,             -- as its owner wrote it
  manager              varchar,             -- customer, provider
  kind                 varchar not null,    -- asymmetric, symmetric
  algorithm            varchar not null,    -- standard name; empty where it is not known
  size_bits            bigint,              -- length of the key or its modulus
  curve                varchar,             -- NIST or SEC name
  spec                 varchar,             -- as the provider writes it
  purpose              varchar,             -- encrypt, sign, mac, agree, encapsulate
  origin               varchar,             -- provider, imported, cloudhsm, external-store
  protection           varchar,             -- hsm, software, external
  state                varchar,             -- of NIST SP 800-57: pre-active, active, suspended, deactivated, destroyed
  provider_state       varchar,             -- as the provider writes it
  created_at           timestamp,           -- when the key was made
  expires_at           timestamp,           -- when imported material expires
  deletes_at           timestamp,           -- when it will be destroyed, where that is scheduled
  deletion_window_days bigint,              -- waiting time of a scheduled deletion
  multi_region         varchar,             -- primary, replica
  primary_resource     varchar,             -- the primary of a replica
  replicas             varchar[] not null,  -- resources
  store                varchar,             -- custom key store that holds it
  rotation             varchar,             -- how its material can be renewed under its name: automatic, on-demand, manual
  is_rotation_on       boolean,             -- whether the provider renews it by itself
  rotation_period_days bigint,              -- how often
  next_rotation_at     timestamp,           -- when next
  material_since       timestamp,           -- when the material in use was made or imported
  last_used_at         timestamp,           -- last successful use that the provider remembers
  last_used_operation  varchar,             -- what for
  used_known_since     timestamp,           -- uses before this moment were not kept
  policy               varchar,             -- the key policy, JSON
  tags                 json,                -- name -> value
  description_status   varchar not null,    -- ok, not-applicable, denied, unsupported, throttled, error: what it is, its state
  aliases_status       varchar not null,    -- its aliases
  policy_status        varchar not null,    -- the policy
  rotation_status      varchar not null,    -- whether it rotates
  versions_status      varchar not null,    -- the versions of its material
  grants_status        varchar not null,    -- its grants
  tags_status          varchar not null,    -- its tags
  usage_status         varchar not null,    -- its last use
  public_key_status    varchar not null,    -- its public half
  uses_status          varchar,             -- who used it, by the provider's log; null: not asked, for nothing hangs on it
  primary key (scan_id, target_id, resource)
);

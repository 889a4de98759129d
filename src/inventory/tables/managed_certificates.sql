-- One certificate or certificate authority that a provider keeps.
create table if not exists managed_certificates (
  scan_id             integer not null,    -- the scan it belongs to
  target_id           varchar not null,    -- the target it lies in
  resource            varchar not null,    -- ARN
  tenant              varchar not null,    -- account
  region              varchar not null,    -- where it lies
  subject             varchar not null,    -- domain or distinguished name
  provider_state      varchar,             -- as the provider writes it
  origin              varchar,             -- issued, imported, private
  is_authority        boolean not null,    -- may issue others
  spec                varchar,             -- key, as the provider writes it
  signature_algorithm varchar,             -- as the provider writes it
  not_before          timestamp,           -- valid from
  not_after           timestamp,           -- valid until
  renews_itself       boolean,             -- whether the provider renews it
  used_by             varchar[] not null,  -- resources
  description_status  varchar not null,    -- ok, denied ...: what the provider says of it
  primary key (scan_id, target_id, resource)
);

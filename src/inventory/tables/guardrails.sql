-- One policy of an organisation as it bears on one account.
create table if not exists guardrails (
  scan_id   integer not null,  -- the scan it belongs to
  target_id varchar not null,  -- the target it lies in
  tenant    varchar not null,  -- the account
  kind      varchar not null,  -- service-control, resource-control
  holder    varchar not null,  -- root, unit or account it is attached to
  depth     integer not null,  -- of the holder, from the root (0)
  policy    varchar not null,  -- id of the policy
  document  varchar not null,  -- JSON
  primary key (scan_id, target_id, tenant, kind, holder, policy)
);

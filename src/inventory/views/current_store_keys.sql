-- Every managed key with a name for people, its owner and environment by its tags, and the place that stands for it. Its policy is in
-- current_managed_keys, and in statements in current_key_statements: this table is held in memory while rules are asked.
create or replace view current_store_keys as
with places as (
  select path as resource, list(location_id order by location_id) as location_ids
  from current_locations where place_kind = 'managed' group by path
),
logged as (
  select resource, max(last_at) as logged_at, list_sort(list_distinct(list(regexp_extract(principal, '[^:/]*$')))) as logged_users
  from current_key_uses group by resource
)
select
  managed.* exclude (aliases, replicas, material_since, policy),
  coalesce(managed.aliases, []) as aliases, coalesce(managed.replicas, []) as replicas,
  -- A replica that never rotated has the material of its primary, made with that.
  coalesce(managed.material_since, primaries.material_since) as material_since,
  -- "alias/orders", or "key 15f42706 (locks the orders)" where it has none.
  coalesce(managed.aliases[1], 'key ' || regexp_extract(managed.resource, '((?:mrk-)?[^/:-]*)[^/:]*$', 1)
    || coalesce(' (' || nullif(left(managed.description, 60), '') || ')', '')) as name,
  coalesce(location_ids, []) as location_ids,
  -- When it was last used, and by whom, as far as the log of ninety days knows.
  logged.logged_at, coalesce(logged.logged_users, []) as logged_users,
  coalesce(managed.manager = 'customer', false) as is_customers,
  coalesce(managed.state = 'active', false) as is_active,
  -- A replica whose primary was seen: what they share (material, kind, rotation) is judged there, once.
  primaries.resource is not null as is_copy,
  coalesce(managed.tags ->> 'owner', managed.tags ->> 'Owner', managed.tags ->> 'team', managed.tags ->> 'Team') as owner,
  lower(coalesce(
    managed.tags ->> 'environment', managed.tags ->> 'Environment', managed.tags ->> 'env', managed.tags ->> 'Env',
    tenants.tags ->> 'environment', tenants.tags ->> 'Environment', tenants.tags ->> 'env', tenants.tags ->> 'Env')) as environment,
  -- The period its owner declared by a tag, in days.
  try_cast(coalesce(managed.tags ->> 'cryptoperiod-days', managed.tags ->> 'cryptoperiod') as integer) as declared_days
from current_managed_keys managed
left join places on places.resource = managed.resource
left join logged on logged.resource = managed.resource
left join current_tenants tenants on tenants.tenant = managed.tenant
left join current_managed_keys primaries
  on managed.multi_region = 'replica' and managed.origin is distinct from 'imported' and primaries.resource = managed.primary_resource;

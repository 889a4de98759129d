-- Every data store, secret, log and file of today that names a key, with the managed key it means; null where no such key is known.
create or replace view current_key_references as
with mentions as (
  select resource as holder, service, kind as holder_kind, name as holder_name, tenant, region, key_reference
  from current_data_stores where key_reference is not null
  union all
  select resource, service, 'secret', name, tenant, region, key_reference
  from current_stored_secrets where key_reference is not null
  union all
  select resource, 'cloudtrail', kind, name, tenant, region, key_reference
  from current_trails where key_reference is not null
  union all
  select distinct target || '/' || path, 'code', 'file', target || '/' || path, null, null, regexp_replace(key_id, '^name:', '')
  from current_locations where form = 'reference' and is_in_tree
),
full_names as (
  select *,
    case
      when key_reference like 'arn:%' then key_reference
      -- A bare id or alias means a key of the same account and region.
      else 'arn:' || split_part(holder, ':', 2) || ':kms:' || region || ':' || tenant || ':'
        || if(key_reference like 'alias/%', '', 'key/') || regexp_replace(key_reference, '^key/', '')
    end as full_name
  from mentions
),
names as (
  select resource as full_name, resource from current_managed_keys
  union all
  select regexp_replace(resource, ':key/.*$', ':') || unnest(aliases), resource from current_managed_keys
)
select full_names.*, names.resource
from full_names left join names using (full_name);

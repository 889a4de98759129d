-- Every place where data rests, with the key that locks it and whose key that is.
create or replace view current_data_stores as
with newest as (
  select data_stores.*,
    -- A bare id or alias means a key of the same account and region.
    case when key_reference is null or key_reference like 'arn:%' then key_reference
      else 'arn:' || split_part(resource, ':', 2) || ':kms:' || region || ':' || tenant || ':'
        || if(key_reference like 'alias/%', '', 'key/') || regexp_replace(key_reference, '^key/', '')
    end as full_name
  from data_stores join current_store_looks using (scan_id, target_id)
  -- Two targets may show the same account: the newer look counts.
  qualify row_number() over (partition by resource order by scan_id desc, target_id) = 1
),
names as (
  select resource as full_name, manager from current_managed_keys
  union
  select regexp_replace(resource, ':key/.*$', ':') || unnest(aliases), manager from current_managed_keys
)
select
  newest.* exclude (full_name) replace (
    -- A service names its key by an ARN alike, whether the customer made it or the provider: the key itself tells.
    if(encryption = 'customer' and names.manager = 'provider', 'managed', encryption) as encryption),
  -- Only a customer's key can lie in another account; null: it was not seen.
  case when encryption <> 'customer' then if(encryption = 'managed', 'provider', null)
    when names.manager is not null then names.manager
    when split_part(newest.full_name, ':', 5) <> tenant then 'customer' end as key_manager
from newest left join names using (full_name);

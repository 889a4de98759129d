-- Every version of a managed key that its store still lists.
create or replace view current_managed_key_versions as
select managed_key_versions.*
from managed_key_versions join current_store_looks using (scan_id, target_id)
-- Two targets may show the same account: the newer look counts.
qualify row_number() over (partition by resource, version order by scan_id desc, target_id) = 1;

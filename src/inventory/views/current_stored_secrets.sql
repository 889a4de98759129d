-- Every secret in a store.
create or replace view current_stored_secrets as
select stored_secrets.*
from stored_secrets join current_store_looks using (scan_id, target_id)
-- Two targets may show the same account: the newer look counts.
qualify row_number() over (partition by resource order by scan_id desc, target_id) = 1;

-- Every account that was looked at.
create or replace view current_tenants as
select tenants.*
from tenants join current_store_looks using (scan_id, target_id)
-- Two targets may show the same account: the newer look counts.
qualify row_number() over (partition by tenant order by scan_id desc, target_id) = 1;

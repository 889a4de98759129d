-- Every log of a provider.
create or replace view current_trails as
select trails.*
from trails join current_store_looks using (scan_id, target_id)
-- Two targets may show the same account: the newer look counts.
qualify row_number() over (partition by resource order by scan_id desc, target_id) = 1;

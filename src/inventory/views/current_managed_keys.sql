-- Every managed key as the newest look at its store saw it.
create or replace view current_managed_keys as
select managed_keys.*
from managed_keys join current_store_looks using (scan_id, target_id)
-- Two targets may show the same account: the newer look counts.
qualify row_number() over (partition by resource order by scan_id desc, target_id) = 1;

-- Every place where data rests, with the key that locks it.
create or replace view current_data_stores as
select data_stores.*
from data_stores join current_store_looks using (scan_id, target_id)
-- Two targets may show the same account: the newer look counts.
qualify row_number() over (partition by resource order by scan_id desc, target_id) = 1;

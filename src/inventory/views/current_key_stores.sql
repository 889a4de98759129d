-- Every custom key store and HSM cluster.
create or replace view current_key_stores as
select key_stores.*
from key_stores join current_store_looks using (scan_id, target_id)
-- Two targets may show the same account: the newer look counts.
qualify row_number() over (partition by resource order by scan_id desc, target_id) = 1;

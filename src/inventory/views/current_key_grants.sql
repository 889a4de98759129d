-- Every grant that stands.
create or replace view current_key_grants as
select key_grants.*
from key_grants join current_store_looks using (scan_id, target_id)
-- Two targets may show the same account: the newer look counts.
qualify row_number() over (partition by resource, grant_id order by scan_id desc, target_id) = 1;

-- Who used which managed key, by the newest look at the log.
create or replace view current_key_uses as
select key_uses.*
from key_uses join current_store_looks using (scan_id, target_id)
-- Two targets may show the same account: the newer look counts.
qualify row_number() over (partition by resource, principal, operation order by scan_id desc, target_id) = 1;

-- Every certificate that a provider keeps.
create or replace view current_managed_certificates as
select managed_certificates.*
from managed_certificates join current_store_looks using (scan_id, target_id)
-- Two targets may show the same account: the newer look counts.
qualify row_number() over (partition by resource order by scan_id desc, target_id) = 1;

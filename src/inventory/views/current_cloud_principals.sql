-- Every identity of a provider that exists today.
create or replace view current_cloud_principals as
select cloud_principals.*
from cloud_principals join current_store_looks using (scan_id, target_id)
-- Two targets may show the same account: the newer look counts.
qualify row_number() over (partition by principal order by scan_id desc, target_id) = 1;

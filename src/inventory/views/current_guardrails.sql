-- Every policy of an organisation, for each account it bears on.
create or replace view current_guardrails as
select guardrails.*
from guardrails join current_store_looks using (scan_id, target_id)
-- Two targets may show the same account: the newer look counts.
qualify row_number() over (partition by tenant, kind, holder, policy order by scan_id desc, target_id) = 1;

-- Each target whose estate is known, with the newest scan that saw any of it: a failed look keeps the facts of the one before.
create or replace view current_store_looks as
select target_id, max(scan_id) as scan_id
from collections
where outcome <> 'failed'
group by target_id;

-- The locations a scan knew: found by it or an earlier one, and not found gone by then.
create or replace macro locations_as_of(as_of) as table
select locations.*
from locations
where first_scan <= as_of and (gone_scan is null or gone_scan > as_of);

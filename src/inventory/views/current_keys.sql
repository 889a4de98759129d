-- Every key that lies somewhere today, with what its places say together.
create or replace view current_keys as
select
  key_id,
  any_value(key_kind) as kind, any_value(algorithm) as algorithm, any_value(size_bits) as size_bits,
  any_value(curve) as curve, any_value(service) as service,
  any_value(key_created_at) as created_at, any_value(key_expires_at) as expires_at,
  min(pattern) as pattern, min(pattern_title) as pattern_title,
  -- proven, shaped, likely, possible: the best of its places.
  ['proven', 'shaped', 'likely', 'possible'][min(list_position(['proven', 'shaped', 'likely', 'possible'], confidence))] as confidence,
  count(*) as locations,
  count(distinct target) as targets,
  count(distinct (target, path)) as files,
  list(location_id order by target, path, start_line, location_id) as location_ids,
  list(location_id order by target, path, start_line, location_id) filter (form = 'plaintext') as plaintext_ids,
  list(location_id order by target, path, start_line, location_id) filter (form = 'plaintext' and is_in_tree) as plaintext_in_tree_ids,
  list(location_id order by target, path, start_line, location_id) filter (form in ('plaintext', 'encrypted')) as secret_ids,
  bool_and(allowed_by is not null) as is_allowed,
  min(first_date) as first_date,
  max(last_date) as last_date
from current_locations
group by key_id;

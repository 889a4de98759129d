-- Every key that lies somewhere today, with what its places say together. What an inline comment allows is counted apart.
create or replace view current_keys as
with places as (
  select *,
    form in ('plaintext', 'encrypted', 'container') and allowed_by is null as is_secret,
    form = 'plaintext' and allowed_by is null as is_plaintext,
    row_number() over (partition by key_id order by target, path, start_line, location_id) as place
  from current_locations
)
select
  key_id,
  arg_min(key_kind, place) as kind, arg_min(algorithm, place) as algorithm, arg_min(size_bits, place) as size_bits,
  arg_min(curve, place) as curve, arg_min(service, place) as service,
  min(key_created_at) as created_at, min(key_expires_at) as expires_at,
  -- The best of its places, and the title of the pattern that saw it there.
  ['proven', 'shaped', 'likely', 'possible'][min(list_position(['proven', 'shaped', 'likely', 'possible'], confidence))] as confidence,
  arg_min(pattern_title, (list_position(['proven', 'shaped', 'likely', 'possible'], confidence), place)) as title,
  list(location_id order by place) as location_ids,
  -- The secret half: readable, locked, or in a container nobody opened.
  coalesce(list(location_id order by place) filter (is_secret), []) as secret_ids,
  coalesce(list(location_id order by place) filter (is_plaintext), []) as plaintext_ids,
  coalesce(list(location_id order by place) filter (is_plaintext and is_in_tree), []) as tree_ids,
  coalesce(list(location_id order by place) filter (allowed_by is not null), []) as allowed_ids,
  -- Files, whether seen in a folder, in a history or in both.
  count(distinct path) filter (is_secret) as secret_files,
  count(distinct (target, path)) filter (is_plaintext) as plaintext_files,
  count(distinct (target, path)) filter (is_plaintext and is_in_tree) as tree_files,
  list_sort(coalesce(list(distinct target) filter (is_secret), [])) as secret_targets,
  -- True where every readable place looks like a test's: of those in the tree, or, where there are none, of all.
  coalesce(bool_and(is_test_path) filter (is_plaintext and is_in_tree), bool_and(is_test_path) filter (is_plaintext), false) as is_only_in_tests,
  arg_min(target || '/' || path, place) filter (is_secret) as secret_place,
  min(first_date) filter (is_secret) as first_date,
  max(last_date) filter (is_secret) as last_date
from places
group by key_id;

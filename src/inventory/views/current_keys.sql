-- Every key that lies somewhere today, with what its places say together. What an inline comment allows is counted apart.
create or replace view current_keys as
with numbered as (
  select *,
    form in ('plaintext', 'encrypted', 'container') and allowed_by is null as is_secret,
    form = 'plaintext' and allowed_by is null as is_plaintext,
    list_position(['proven', 'shaped', 'likely', 'possible'], confidence) as sureness,
    row_number() over (order by target, path, start_line, location_id) as place
  from current_locations
),
-- The places are put in order once, as one list; what is asked of them is taken from it.
summed_up as (
  select
    key_id,
    arg_min(key_kind, place) as kind, arg_min(algorithm, place) as algorithm, arg_min(size_bits, place) as size_bits,
    arg_min(curve, place) as curve, arg_min(service, place) as service,
    min(key_created_at) as created_at, min(key_expires_at) as expires_at,
    min(sureness) as sureness, arg_min(pattern_title, (sureness, place)) as title,
    list_sort(list({
      place: place, id: location_id, target: target, path: path, is_secret: is_secret, is_plaintext: is_plaintext,
      is_in_tree: is_plaintext and is_in_tree, is_allowed: allowed_by is not null
    })) as places,
    -- True where every readable place looks like a test's: of those in the tree, or, where there are none, of all.
    coalesce(bool_and(is_test_path) filter (is_plaintext and is_in_tree), bool_and(is_test_path) filter (is_plaintext), false) as is_only_in_tests,
    arg_min(target || '/' || path, place) filter (is_secret) as secret_place,
    min(first_date) filter (is_secret) as first_date,
    max(last_date) filter (is_secret) as last_date
  from numbered
  group by key_id
)
select
  key_id, kind, algorithm, size_bits, curve, service, created_at, expires_at,
  -- The best of its places, and the title of the pattern that saw it there.
  ['proven', 'shaped', 'likely', 'possible'][sureness] as confidence, title,
  [one.id for one in places] as location_ids,
  -- The secret half: readable, locked, or in a container nobody opened.
  [one.id for one in places if one.is_secret] as secret_ids,
  [one.id for one in places if one.is_plaintext] as plaintext_ids,
  [one.id for one in places if one.is_in_tree] as tree_ids,
  [one.id for one in places if one.is_allowed] as allowed_ids,
  -- Files, whether seen in a folder, in a history or in both.
  list_unique([one.path for one in places if one.is_secret])::bigint as secret_files,
  list_unique([(one.target, one.path) for one in places if one.is_plaintext])::bigint as plaintext_files,
  list_unique([(one.target, one.path) for one in places if one.is_in_tree])::bigint as tree_files,
  list_sort(list_distinct([one.target for one in places if one.is_secret])) as secret_targets,
  is_only_in_tests, secret_place, first_date, last_date
from summed_up;

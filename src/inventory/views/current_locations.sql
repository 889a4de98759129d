-- Every place that stands, with its key, its certificate and its target: what most rules read.
create or replace view current_locations as
select
  locations.location_id, locations.key_id, target_id, looks.name as target, looks.collector,
  looks.is_stale, place_kind, path, object, file_mode,
  first_commit, first_author, first_date, last_commit, last_author, last_date, is_at_tip,
  -- In the tree: whoever checks the target out today holds it. Otherwise it is in the history (or in an object no ref reaches).
  place_kind in ('file', 'staged', 'stdin') or coalesce(is_at_tip, false) as is_in_tree,
  -- The folder, empty at the top; always with its slash.
  regexp_extract(path, '^(.*/)?', 0) as folder,
  -- Folders and files that hold tests, samples and the like: what lies there is often made for them.
  regexp_matches(path, '(?i)(^|/)(__tests__|tests?|specs?|testdata|test-data|fixtures?|mocks?|samples?|examples?|testing)(/|$)|(^|/)[^/]*[._-](test|spec)[._-][^/]*$') as is_test_path,
  -- "Name <mail>" or a bare address, lower case; null where nobody is known.
  nullif(lower(coalesce(nullif(regexp_extract(first_author, '<([^<>]*)>', 1), ''), first_author)), '') as first_author_email,
  nullif(lower(coalesce(nullif(regexp_extract(last_author, '<([^<>]*)>', 1), ''), last_author)), '') as last_author_email,
  start_line, form, pattern, patterns.title as pattern_title, confidence, kdf, iterations, cipher, allowed_by,
  keys.kind as key_kind, keys.algorithm, keys.size_bits, keys.curve, keys.service,
  keys.created_at as key_created_at, keys.expires_at as key_expires_at,
  certificate, certificates.subject, certificates.issuer, certificates.not_before, certificates.not_after,
  certificates.signature_algorithm, certificates.is_self_signed, certificates.is_authority,
  locations.first_scan, locations.last_scan
from locations
join keys using (key_id)
join current_looks looks using (target_id)
left join patterns using (pattern)
left join certificates on certificates.fingerprint = locations.certificate
where gone_scan is null;

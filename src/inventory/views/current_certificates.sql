-- Every certificate that lies somewhere today.
create or replace view current_certificates as
select
  certificate as fingerprint, key_id,
  any_value(subject) as subject, any_value(issuer) as issuer,
  any_value(not_before) as not_before, any_value(not_after) as not_after,
  any_value(signature_algorithm) as signature_algorithm,
  any_value(is_self_signed) as is_self_signed, any_value(is_authority) as is_authority,
  bool_or(is_in_tree) as is_in_tree,
  -- True where every place looks like a test's.
  coalesce(bool_and(is_test_path), false) as is_only_in_tests,
  list(location_id order by target, path, start_line, location_id) as location_ids
from current_locations
where certificate is not null
group by certificate, key_id;

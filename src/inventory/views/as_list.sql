-- A JSON value or list of values as a list: policies write one for a list of one.
create or replace macro as_list(it) as
  case when it is null or json_type(it) = 'NULL' then [] when json_type(it) = 'ARRAY' then from_json(it, '["JSON"]') else [it] end;

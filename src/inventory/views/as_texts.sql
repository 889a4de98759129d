-- A JSON text or list of texts as a list: policies write one for a list of one.
create or replace macro as_texts(it) as
  case json_type(it) when 'ARRAY' then from_json(it, '["VARCHAR"]') when 'VARCHAR' then [it ->> '$'] else [] end;

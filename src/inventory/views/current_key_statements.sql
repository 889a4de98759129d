-- Every statement of a key policy. Actions in lower case; lists where a policy may write one text.
create or replace view current_key_statements as
with documents as (
  select resource, try_cast(policy as json) as document from current_managed_keys where policy is not null
),
numbered as (
  select resource, as_list(document -> 'Statement') as statements from documents
),
statements as (
  select resource, unnest(statements) as statement, generate_subscripts(statements, 1) as number from numbered
)
select
  resource, number,
  coalesce(statement ->> 'Sid', 'statement ' || number) as name,
  statement ->> 'Effect' as effect,
  list_transform(as_texts(statement -> 'Action'), lambda it: lower(it)) as actions,
  list_transform(as_texts(statement -> 'NotAction'), lambda it: lower(it)) as not_actions,
  case when json_type(statement -> 'Principal') = 'VARCHAR' then as_texts((statement -> 'Principal'))
    else as_texts(statement -> 'Principal' -> 'AWS') end as principals,
  as_texts(statement -> 'Principal' -> 'Service') as services,
  (statement -> 'NotPrincipal') is not null as is_all_but,
  cast(statement -> 'Condition' as varchar) as condition
from statements;

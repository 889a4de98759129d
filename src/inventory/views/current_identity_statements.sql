-- Every statement of the identity policies of a principal. Actions in lower case; lists where a policy may write one text.
create or replace view current_identity_statements as
with policies as (
  select principal, tenant, unnest(as_list(policies)) as policy from current_cloud_principals
),
numbered as (
  select principal, tenant, policy ->> 'id' as policy,
    as_list(try_cast(policy ->> 'document' as json) -> 'Statement') as statements
  from policies
),
statements as (
  select principal, tenant, policy, unnest(statements) as statement, generate_subscripts(statements, 1) as number from numbered
)
select
  principal, tenant, policy, number,
  coalesce(statement ->> 'Sid', 'statement ' || number) as name,
  statement ->> 'Effect' as effect,
  list_transform(as_texts(statement -> 'Action'), lambda it: lower(it)) as actions,
  list_transform(as_texts(statement -> 'NotAction'), lambda it: lower(it)) as not_actions,
  as_texts(statement -> 'Resource') as resources,
  as_texts(statement -> 'NotResource') as not_resources,
  cast(statement -> 'Condition' as varchar) as condition
from statements;

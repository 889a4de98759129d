-- Every grant with who holds it. holder_is: service, root, other (neither user nor role), mark (of a principal that was deleted), exists, missing,
-- and unseen where the identities of its account were not seen. retirer_is: the same of whoever may end it, or null.
create or replace view current_grant_holders as
with seen as (
  select tenant from current_cloud_principals group by tenant having bool_and(policies_status = 'ok')
),
-- A grant may leave out the path of a role.
known as (
  select principal from current_cloud_principals
  union
  select regexp_replace(principal, ':role/.*/', ':role/') from current_cloud_principals
),
ends as (
  select distinct unnest([grantee, retirer]) as name from current_key_grants
),
-- A session stands for its role.
holders as (
  select name,
    regexp_extract(name, '^arn:[^:]*:(?:iam|sts)::([0-9]{12}):', 1) as home,
    regexp_replace(name, ':sts::([0-9]{12}):assumed-role/([^/]+)/.*$', ':iam::\1:role/\2') as holder
  from ends where name is not null
),
standings as (
  select name, case
      when regexp_full_match(name, '(AIDA|AROA|AGPA)[A-Z0-9]+') then 'mark'
      when name like '%.amazonaws.com' then 'service'
      when holder like '%:root' then 'root'
      when home = '' then 'other'
      when home not in (from seen) then 'unseen'
      when known.principal is not null then 'exists' else 'missing' end as standing
  from holders left join known on known.principal = holder
)
select grants.*, holder.standing as holder_is, retirer.standing as retirer_is,
  regexp_extract(grantee, '^arn:[^:]*:(?:iam|sts)::([0-9]{12}):', 1) as home,
  -- Without a constraint it opens all that the key locks.
  constraints is null or constraints in ('{}', 'null') as is_unlimited,
  list_has_any(operations, ['Decrypt', 'ReEncryptFrom', 'GenerateDataKey', 'GenerateDataKeyPair', 'Sign', 'CreateGrant', 'DeriveSharedSecret', 'Decapsulate']) as is_powerful
from current_key_grants grants
left join standings holder on holder.name = grants.grantee
left join standings retirer on retirer.name = grants.retirer;

-- Derived: one principal's way to one managed key.
create table if not exists access (
  resource       varchar not null,    -- the managed key
  principal      varchar not null,    -- ARN, name of a service, "*" for anybody at all
  principal_kind varchar not null,    -- user, role, root, service, account, anybody, federated, unknown
  tenant         varchar,             -- account of the principal
  is_external    boolean not null,    -- outside the key's account
  operations     varchar[] not null,  -- administer, encrypt, decrypt, sign, verify, derive, export, grant, delete, tag, latent
  actions        varchar[] not null,  -- as the provider writes them
  path           varchar not null,    -- direct, delegated, grant, role-chain, service
  certainty      varchar not null,    -- yes, conditional, unknown
  standing       varchar not null,    -- the same, without policies that could only forbid it and were not seen
  condition      varchar,             -- in words
  evidence       varchar[] not null   -- statement, grant and policy that give it
);

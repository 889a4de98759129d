-- One logical key, however many places it lies in.
create table if not exists keys (
  key_id     varchar primary key,  -- spki:<hex>, hmac:<hex>, container:<hex> or name:<ARN>
  kind       varchar not null check (kind in ('asymmetric', 'symmetric', 'credential', 'password', 'container', 'unknown')),  -- what kind of key it is
  algorithm  varchar not null,     -- standard name; empty where it is not known
  size_bits  bigint,               -- length of the key or its modulus; null where it is not known
  curve      varchar,              -- NIST or SEC name, or null
  service    varchar,              -- whom a credential is for, or null
  created_at timestamp,            -- by its own bytes, not by where it was found
  expires_at timestamp,            -- by its own bytes; certificates have their own dates
  first_scan integer not null      -- scan that first met it
);

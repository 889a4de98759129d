-- One identity of a key: what makes it the same key wherever it is seen.
create table if not exists key_identities (
  key_id varchar not null,  -- the key it identifies
  scheme varchar not null,  -- spki-sha256, keyed-hmac-sha256, container-sha256
  value  varchar not null,  -- hex
  primary key (scheme, value)
);

-- One X.509 certificate.
create table if not exists certificates (
  fingerprint         varchar primary key,  -- SHA-256 (hex) of the DER
  key_id              varchar not null,     -- the key it certifies
  subject             varchar not null,     -- RFC 4514
  issuer              varchar not null,     -- RFC 4514 too
  serial_number       varchar not null,     -- hex
  not_before          timestamp,            -- null where the date cannot be read
  not_after           timestamp,            -- null where the date cannot be read
  signature_algorithm varchar not null,     -- name, or object identifier where it has none
  is_self_signed      boolean not null,     -- issuer and subject are one
  is_authority        boolean not null      -- may issue others by its own words
);

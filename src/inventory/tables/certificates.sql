-- One X.509 certificate.
create table if not exists certificates (
  fingerprint         varchar primary key,  -- SHA-256 (hex) of the DER
  key_id              varchar not null,     -- the key it certifies
  subject             varchar not null,     -- RFC 4514
  issuer              varchar not null,
  serial_number       varchar not null,
  not_before          timestamp,            -- null where the date cannot be read
  not_after           timestamp,
  signature_algorithm varchar not null,
  is_self_signed      boolean not null,
  is_authority        boolean not null
);

-- Derived: the environments a location lies in.
create table if not exists location_environments (
  location_id varchar not null,
  environment varchar not null,
  primary key (location_id, environment)
);

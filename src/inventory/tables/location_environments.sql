-- Derived: the environments a location lies in.
create table if not exists location_environments (
  location_id varchar not null,  -- the place
  environment varchar not null,  -- name of the environment
  primary key (location_id, environment)
);

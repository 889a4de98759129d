-- One identity that can act; today the people of whom the user said that they left.
create table if not exists principals (
  email       varchar primary key,  -- lower case
  is_departed boolean not null,     -- whether they left
  left_on     date                  -- null where it is not known
);

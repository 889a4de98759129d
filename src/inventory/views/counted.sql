-- "1 place", "3 places": for the sentences of rules.
create or replace macro counted(n, one, many) as n || ' ' || if(n = 1, one, many);

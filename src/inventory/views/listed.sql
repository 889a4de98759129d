-- "a, b, c, d, e and 3 more": for the sentences of rules.
create or replace macro listed(names) as array_to_string(names[1:5], ', ') || if(len(names) > 5, ' and ' || (len(names) - 5) || ' more', '');

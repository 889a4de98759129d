-- Whether one of these patterns (kms:*, kms:de?rypt; lower case) covers an action.
create or replace macro allows_action(patterns, action) as
  len(list_filter(patterns, lambda it: action like replace(replace(replace(it, '_', '\_'), '*', '%'), '?', '_') escape '\')) > 0;

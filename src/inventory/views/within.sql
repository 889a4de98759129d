-- A principal as its own account calls it ("role/app"), and by its full name anywhere else.
create or replace macro within(principal, tenant) as regexp_replace(principal, '^arn:[^:]*:iam::' || coalesce(tenant, '-') || ':', '');

-- One evaluation of the inventory by rules: at most one a scan.
create table if not exists evaluations (
  scan_id      integer primary key,
  evaluated_at timestamp not null
);

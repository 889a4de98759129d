-- One evaluation of the inventory by rules: at most one a scan.
create table if not exists evaluations (
  scan_id      integer primary key,  -- the scan whose facts were judged
  evaluated_at timestamp not null    -- the moment as of which was judged
);

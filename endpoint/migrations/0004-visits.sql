-- How often each site that shows the portal was visited. Numbers only: nothing of who came.
create table visit_sites (
  -- Origin of the site (https://xa.example); empty for the portal's own pages.
  site text primary key,
  -- Visits that were counted before the endpoint did.
  earlier bigint not null default 0 check (earlier >= 0)
);

create table visit_days (
  site text not null references visit_sites (site),
  -- Day in Asia/Ho_Chi_Minh.
  day date not null,
  visits bigint not null check (visits > 0),
  primary key (site, day)
);

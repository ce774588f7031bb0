-- Figures of the panel's first page, counted by a job: nobody who looks waits for a scan. A day is one of TIME_ZONE.
create table rollup_day (
  day     date        not null,
  measure varchar(40) not null,
  value   bigint      not null,
  primary key (day, measure)
);

-- What cannot be summed over days, as of when it was counted.
create table rollup_now (
  measure    varchar(40) primary key,
  value      bigint      not null,
  counted_at timestamptz not null
);

-- Of those who registered in a week (its Monday), how many walked so many weeks later.
create table rollup_cohort (
  cohort date    not null,
  week   integer not null check (week >= 0),
  people bigint  not null,
  primary key (cohort, week)
);

-- Where a rollup and its source differed when they were last compared.
create table rollup_fault (
  day      date        not null,
  measure  varchar(40) not null,
  kept     bigint,
  counted  bigint,
  found_at timestamptz not null,
  primary key (day, measure)
);

-- A day of the largest tables is found without an index over all of their rows: they grow in the order of time.
create index users_registered on users using brin (registered_at) with (pages_per_range = 16);
create index walk_started on walk using brin (started_at) with (pages_per_range = 16);
create index transfer_time on transfer using brin (created_at) with (pages_per_range = 16);

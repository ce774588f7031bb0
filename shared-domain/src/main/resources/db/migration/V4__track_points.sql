-- Where a walk's time and metres went, for ever; see Explanation.
alter table walk
  add column explanation text not null default '{}',
  -- Whether its points are still kept.
  add column tracked boolean not null default true;
create index walk_tracked on walk (ended_at) where tracked and ended_at is not null;

-- Each point that a walk took, with what the meter made of it; written by the statement that moves the walk, whose row is
-- locked then and never deleted: a foreign key would cost a look-up and a lock a point and prove nothing.
create table track_point (
  walk_id    bigint           not null,
  at         timestamptz      not null,
  latitude   double precision not null check (abs(latitude) <= 90),
  longitude  double precision not null check (abs(longitude) <= 180),
  accuracy_m double precision,
  -- Counted with this point or, for a reason not to count, lost with it; null while that is open.
  metres     double precision,
  -- Paid with this point, and by how much they were multiplied; null for none.
  steps      integer,
  multiplier numeric(12, 6),
  verdict    varchar(16)      not null,
  primary key (walk_id, at)
);

-- What looked wrong about a walk. Nobody is punished by it: people look at it in the panel.
create table walk_flag (
  walk_id    bigint      not null references walk,
  kind       varchar(16) not null check (kind in ('ride', 'teleport', 'replay', 'twin', 'too_regular')),
  details    jsonb       not null,
  created_at timestamptz not null,
  primary key (walk_id, kind)
);
create index walk_flag_time on walk_flag (created_at);

-- A few hashes of what is unique about a track: equal ones mean the same fixes. They outlive the points.
create table track_sketch (
  hash    bigint not null,
  walk_id bigint not null references walk,
  primary key (hash, walk_id)
);
create index track_sketch_walk on track_sketch (walk_id);

alter table walk add column examined boolean not null default false;
create index walk_unexamined on walk (ended_at) where not examined and ended_at is not null;

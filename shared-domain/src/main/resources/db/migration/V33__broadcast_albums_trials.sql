-- Pictures and videos of our own, more than one as an album.
alter table broadcast add column media_ids bigint[] not null default '{}';
update broadcast set media_ids = array[media_id] where media_id is not null;
alter table broadcast drop column media_id;

-- Who wants to see a broadcast before others do, and what became of that. Once it is taken nobody knows, until it is told.
create table broadcast_trial (
  broadcast_id bigint      not null references broadcast,
  user_id      bigint      not null references users,
  asked_at     timestamptz not null,
  state        varchar(12) not null default 'waiting' check (state in ('waiting', 'unknown', 'sent', 'failed')),
  reason       varchar(200),
  primary key (broadcast_id, user_id)
);
create index broadcast_trial_waiting on broadcast_trial (asked_at) where state = 'waiting';
create index broadcast_trial_of on broadcast_trial (user_id);

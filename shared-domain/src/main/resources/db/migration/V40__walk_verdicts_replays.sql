-- What people decided about a walk that looked wrong; without a row it waits for somebody.
create table walk_review (
  walk_id    bigint       primary key references walk,
  verdict    varchar(16)  not null check (verdict in ('seen', 'credited', 'taken')),
  -- Given, or taken back when negative.
  points     bigint       not null default 0,
  reason     varchar(500) not null,
  reviewer   varchar(64)  not null,
  reviewed_at timestamptz not null
);

-- Somebody at the panel wants it once more; whoever of the bot's replicas comes first does it.
alter table failed_update add column wanted_at timestamptz;
create index failed_update_wanted on failed_update (id) where wanted_at is not null and closed_at is null;

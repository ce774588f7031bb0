-- Who of the bot's processes is alive: each writes its row every second. Nobody's clock matters, only whether the number grows.
create table replica (
  id      bigint      primary key,
  beats   bigint      not null default 0,
  seen_at timestamptz not null default now()
) with (fillfactor = 50);

-- Turns that are committed and not yet said: written with the turn, deleted when it was said, so there are few at any time.
-- A table of its own, and not a column of conversation: whoever looks for what a dead replica left behind reads these few
-- rows, no index of conversation follows what changes at every update, and crossing off a turn locks no chat.
create table unsent_turn (
  chat_id      bigint      not null,
  -- The update's id; of a turn that no update caused, the time in milliseconds.
  turn_id      bigint      not null,
  -- Who says it. No foreign key: each turn would lock the replica's row. A turn of nobody is taken over.
  replica_id   bigint      not null,
  committed_at timestamptz not null,
  replies      jsonb       not null,
  primary key (chat_id, turn_id)
);
-- Many rows come and go: looked after by what was deleted, not by how much is left.
alter table unsent_turn set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

insert into unsent_turn (chat_id, turn_id, replica_id, committed_at, replies)
select conversation.chat_id, cast(turn.key as bigint), 0, to_timestamp(cast(turn.value ->> 'at' as bigint)),
       turn.value -> 'replies'
  from conversation, jsonb_each(conversation.unsent) as turn
 where conversation.unsent <> '{}';
alter table conversation drop column unsent;

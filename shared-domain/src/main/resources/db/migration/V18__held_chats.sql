-- Which chats Telegram wants left alone, and until when: a complaint that one replica hears concerns all of them. Kept beside the
-- budget, which each of them reads before it sends anything; emptied by whoever writes there a minute later.
alter table send_budget
  add column held_chats       bigint[]      not null default '{}',
  add column held_chats_until timestamptz[] not null default '{}';

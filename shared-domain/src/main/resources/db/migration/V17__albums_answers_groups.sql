alter table conversation
  -- The album whose first part was answered: its other parts ask for nothing more.
  add column album varchar(64),
  -- The person's last written answer and the state that had asked for it, while the chat stands where that answer led.
  add column answer_message_id bigint,
  add column answered_state    jsonb,
  add constraint conversation_answer check ((answer_message_id is null) = (answered_state is null));

-- Groups and channels that the bot was put into, so that all replicas together leave each of them once. All times are
-- Telegram's, but for the minute that a departure takes.
create table group_visit (
  group_id    bigint      primary key,
  -- The newest news of the bot's being put in or out that was heeded.
  moved_at    timestamptz not null,
  -- What happened in there up to this moment is no reason to leave.
  quiet_until timestamptz not null,
  -- Whether it was said why the bot leaves.
  told        boolean     not null
);

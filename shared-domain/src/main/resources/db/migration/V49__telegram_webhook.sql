-- What Telegram tells of the way by which updates come, as of when the bot asked last, and what the panel wants of the bot: only the bot
-- has its token. One row.
create table telegram_webhook (
  only_row        boolean      primary key default true check (only_row),
  -- Long polling instead of a webhook; null while Telegram was never asked.
  polls           boolean,
  -- Without what may be secret in it; null where there is no webhook.
  address         varchar(300),
  ours            boolean      not null default false,
  pending         bigint       not null default 0,
  max_connections integer      not null default 0,
  error_at        timestamptz,
  error           varchar(300),
  told_at         timestamptz,
  -- Why it was not told since.
  failure         varchar(300),
  wish            varchar(8)   check (wish in ('look', 'register')),
  wished_at       timestamptz,
  answer          varchar(8)   check (answer in ('told', 'set', 'polls', 'failed')),
  answered_at     timestamptz,
  check ((error_at is null) = (error is null)),
  check ((answer is null) = (answered_at is null))
);
insert into telegram_webhook default values;

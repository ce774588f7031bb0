-- Somebody's own Telegram, where the panel shows them what they send to others: linked by a code that arrives there.
create table panel_telegram (
  account_id  bigint      primary key references panel_account on delete cascade,
  user_id     bigint      not null references users,
  -- Of the code that was sent; null once it was typed.
  code_hash   varchar(64),
  sent_at     timestamptz not null,
  attempts    integer     not null default 0,
  linked_at   timestamptz,
  check ((code_hash is null) = (linked_at is not null))
);
create unique index panel_telegram_linked on panel_telegram (user_id) where linked_at is not null;
create index panel_telegram_of on panel_telegram (user_id);

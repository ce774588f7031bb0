-- What somebody who works in the panel wants to be told of in their own Telegram.
alter table panel_telegram
  add column notices varchar(32)[] not null default '{}',
  add constraint panel_telegram_notices_check
    check (notices <@ array['order_paid', 'stock_low', 'promo_low', 'books_off', 'broadcast_over', 'upload_refused']::varchar(32)[]);

-- Of which groups it was said that codes are low (1) or used up (2): once for each time that they become so.
create table promo_stock_told (
  group_id bigint      primary key references promo_group on delete cascade,
  level    integer     not null check (level in (1, 2)),
  told_at  timestamptz not null
);

insert into bot_setting (key, kind, value, default_value, min_value, max_value, unit, title, description, position)
select 'product_low_stock', 'whole', '3', '3', 0, 1000, 'шт.', 'Подарок заканчивается',
       'Сколько штук должно остаться, чтобы менеджеры получили сообщение. Когда подарок закончился, они узнают об этом в любом случае.',
       max(position) + 1
  from bot_setting;

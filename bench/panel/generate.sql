-- A large installation, with the variables users, orders and transfers. Triggers and foreign keys rest meanwhile: what is written is right.
\set ON_ERROR_STOP on
set session_replication_role = replica;
set synchronous_commit = off;
insert into users (telegram_id, username, first_name, last_name, phone, email, role, referral_code, consent_at, registered_at, blocked_bot, active)
select 5000000000 + n, 'walker' || n, (array['Анна', 'Борис', 'Вера', 'Глеб', 'Дарья', 'Егор', 'Жанна', 'Иван'])[1 + n % 8] || chr(1072 + (n / 8 % 32)::integer),
       'Фамилия' || n % 50000, '+7' || (9000000000 + n), 'walker' || n || '@example.org', case when n % 100000 = 0 then 'admin' else 'user' end,
       'ref' || n, now() - n * interval '20 seconds', now() - n * interval '20 seconds', n % 50 = 0, n % 1000 <> 0
  from generate_series(1, :users) as n;
insert into account (kind, user_id, balance) select 'user', id, id % 5000 from users;
insert into family (name, owner_id, created_at) select 'Семья ' || id, id, registered_at from users where id % 20 = 1;
insert into family_member (family_id, user_id, joined_at)
select family.id, users.id, family.created_at from family join users on users.id between family.owner_id and family.owner_id + 2;
insert into account (kind, family_id, balance) select 'family', id, 100 from family;
insert into referral (invitee_id, inviter_id, created_at) select id, 1 + id / 4, registered_at from users where id % 3 = 0 and id > 10;
insert into category (title) select 'Категория ' || n from generate_series(1, 20) as n;
insert into product (category_id, title, code, price, stock)
select 1 + n % 20, 'Подарок ' || n, 'CODE-' || n, 100 + n % 900, n % 100 from generate_series(1, 2000) as n;
insert into pickup_point (id, full_address, search_text)
select 'point-' || n, 'Москва, улица Ленина, дом ' || n, 'москва улица ленина дом ' || n from generate_series(1, 40000) as n;
insert into "order" (user_id, status, recipient_first_name, recipient_last_name, recipient_phone, email, pickup_point_id, pickup_address, created_at, changed_at)
select 1 + (n::bigint * 7919) % :users, case when n > :orders - 2000 then 'paid' when n > :orders - 10000 then 'shipped' when n % 30 = 0 then 'canceled' else 'delivered' end,
       'Имя', 'Фамилия' || n % 1000, '+7' || (9000000000 + n), 'walker@example.org', 'point-' || 1 + n % 40000, 'Москва, улица Ленина, дом ' || 1 + n % 40000,
       now() - (:orders - n) * interval '30 seconds', now() - (:orders - n) * interval '30 seconds'
  from generate_series(1, :orders) as n;
insert into order_item (order_id, product_id, product_code, price)
select n, 1 + n % 2000, 'CODE-' || 1 + n % 2000, 100 from generate_series(1, :orders) as n;
insert into order_status (order_id, status, changed_at, actor) select id, 'paid', created_at, 'buyer' from "order";
insert into idempotency_key (key) values ('bench');
insert into transfer (debit_account_id, credit_account_id, amount, operation, idempotency_key, created_at)
select (select id from account where system_name = 'steps'), account.id, 1 + n % 300, 'steps_accrual', 'bench', now() - (:transfers - n) * interval '2 seconds'
  from generate_series(1, :transfers) as n join account on account.user_id = 1 + (n::bigint * 104729) % :users;
insert into walk (user_id, chat_id, form, live_message_id, started_at, heard_at, meter, days, multiplier, steps, ended_at, end_reason, credited_points, examined)
select 1 + n % :users, 5000000001 + n % :users, 'dog', n, now() - n * interval '10 seconds', now() - n * interval '10 seconds', '{}', '[]', 1, 900,
       now() - n * interval '10 seconds' + interval '5 minutes', 'button', 45, true
  from generate_series(1, :users / 2) as n;
insert into walk_flag (walk_id, kind, details, created_at)
select id, 'ride', '{"riddenM": 5400, "countedM": 120}', ended_at from walk where id % 50 = 0;
insert into promo_group (title, discount_percent, price) select 'Скидка ' || n, 10, 100 from generate_series(1, 100) as n;
insert into promo_code (group_id, code, used_count) select 1 + n % 100, 'PROMO' || n, (n % 2)::integer from generate_series(1, :orders) as n;
insert into promo_issue (user_id, code_id, purchase_key, title, discount_percent, price, issued_at)
select 1 + n % :users, n, 'key' || n, 'Скидка', 10, 100, now() - n * interval '1 minute' from generate_series(1, :orders) as n where n % 2 = 1;
insert into audit (at, actor, address, section, object, action, changes, note)
select now() - (:orders - n) * interval '1 minute', (array['olga', 'anna', 'boris'])[1 + n % 3], '127.0.0.1', 'orders', n::text, 'ship', '{"status": ["", "shipped"]}', ''
  from generate_series(1, :orders) as n;
insert into failed_update (update_id, chat_id, body, error, created_at, closed_at)
select n, n, '{}', 'java.lang.IllegalStateException', now() - n * interval '1 minute', case when n % 100 > 0 then now() end from generate_series(1, :orders / 10) as n;
insert into broadcast (title, author, state, text_ru, audience, created_at) select 'Рассылка ' || n, 'olga', 'sent', 'Привет', '{"conditions":[]}', now() from generate_series(1, 500) as n;
analyze;

-- A large installation of the Python system, with the variables users and entries.
\set ON_ERROR_STOP on
insert into families (name, balance, step_count, created_at)
select 'Семья ' || n, 100 + n % 900, n, '2025-01-01'::timestamptz + n * interval '1 minute'
  from generate_series(1, :users / 10) as n;
insert into users (telegram_id, username, phone, email, first_name, last_name, step_count, family_id, balance, created_at)
select 7000000000 + n, 'person' || n,
       case n % 5 when 0 then '+7' || (9000000000 + n) when 1 then '8' || (9000000000 + n) when 2 then '7' || (9000000000 + n)
                  when 3 then (9000000000 + n)::text else '+7 900 ' || lpad((n % 10000000)::text, 7, '0') end,
       case when n % 3 = 0 then 'PERSON' || n || '@EXAMPLE.COM' when n % 3 = 1 then 'person' || n || '@example.com' end,
       'Имя' || n % 100, 'Фамилия' || n % 1000, n % 100000, case when n % 4 = 0 then 1 + n / 4 % (:users / 10) end, n % 1000,
       '2025-01-01'::timestamptz + n * interval '1 minute'
  from generate_series(1, :users) as n;
insert into catalog_categories (name) select 'Категория ' || n from generate_series(1, 20) as n;
insert into products (category_id, title, description, price, is_active, product_code)
select 1 + n % 20, 'Подарок ' || n, repeat('Описание. ', 20), 100 + n % 900, n % 10 = 0, 'CODE-' || n
  from generate_series(1, :users / 2) as n;
insert into pvz (id, full_address)
select md5(n::text), 'Москва, улица Ленина, дом ' || n from generate_series(1, :users / 10) as n;
insert into orders (user_id, status, total_price, pvz_id, recipient_first_name, recipient_last_name, created_at)
select 1 + n % :users, (array['new', 'paid', 'shipped', 'delivered'])[1 + n % 4]::orderstatus, 100 + n % 900,
       case when n % 50 > 0 then md5((1 + n % (:users / 10))::text) end, 'Имя', 'Фамилия', '2025-06-01'::timestamptz + n * interval '1 minute'
  from generate_series(1, :users / 2) as n;
insert into order_items (order_id, product_id) select n, n from generate_series(1, :users / 2) as n;
insert into ledger_entries (owner_type, user_id, family_id, operation, amount, balance_after, order_id, title, description, created_at)
select case when n % 4 = 0 then 'family' else 'user' end::ownertype, 1 + n % :users,
       case when n % 4 = 0 then 1 + n % :users / 4 % (:users / 10) end,
       case when n % 100 = 1 and n / 100 <= :users / 2 then 'purchase' else 'steps_accrual' end::operationtype,
       case when n % 100 = 1 and n / 100 <= :users / 2 then -(100 + n / 100 % 900) else n % 300 end, n % 10000,
       case when n % 100 = 1 and n / 100 <= :users / 2 then nullif(n / 100, 0) end, 'Начисление за прогулку',
       case when n % 2 = 0 then 'Прогулка с собакой, коэффициент 2, температура −5 °C' end,
       '2025-01-01'::timestamptz + n * interval '5 seconds'
  from generate_series(1, :entries) as n;
insert into referrals (user_id, inviter_id, reward_points)
select n, n / 2, n % 500 from generate_series(2, :users / 2) as n;
insert into bot_settings values ('referral_reward_percent', '10');
analyze;

-- A small installation with everything in it that running ones were found to have.
insert into families (id, name, balance, step_count, created_at) values
  (3, 'Ивановы', 700, 9000, '2025-02-01 10:00+03'),
  (4, 'Без записей', 11, 0, '2025-02-02 10:00+03'),
  (5, 'Никого', 90, 0, '2025-02-03 10:00+03'),
  (9, 'Шестеро', 60, 0, '2025-02-04 10:00+03');

-- One phone in five spellings, e-mails in capitals, members with points of their own, somebody who owes.
insert into users (id, telegram_id, username, phone, email, first_name, last_name, father_name, step_count, family_id, balance,
                   role, is_active, created_at) values
  (10, 7000000010, 'ivan', '+79991234567', 'IVAN@EXAMPLE.COM', 'Иван', 'Иванов', 'Петрович', 5000, 3, 40, 'admin', true, '2025-01-10 09:00+03'),
  (11, 7000000011, 'anna', '8 (999) 123-45-68', 'Anna.Petrova@Mail.RU', 'Анна', 'Петрова', null, 3000, 3, 0, 'user', true, '2025-01-11 09:00+03'),
  (12, 7000000012, null, '79991234569', null, null, null, null, 0, null, 250, 'user', true, '2025-01-12 09:00+03'),
  (13, 7000000013, 'oleg', '9991234570', 'not an address', 'Олег', null, null, 10, null, 0, 'user', false, '2025-01-13 09:00+03'),
  (14, 7000000014, 'maria', '+7-999-123-45-71', '', 'Мария', 'Сидорова', null, 77, 4, 0, 'user', true, '2025-01-14 09:00+03'),
  (15, 7000000015, 'petr', 'call me', 'petr@example.com', 'Пётр', null, null, 1, 4, 5, 'user', true, '2025-01-15 09:00+03'),
  (16, 7000000016, 'debt', null, null, 'Долг', null, null, 0, null, -30, 'user', true, '2025-01-16 09:00+03'),
  (21, 7000000021, 'six1', null, null, 'Первый', null, null, 0, 9, 0, 'user', true, '2025-01-21 09:00+03'),
  (22, 7000000022, 'six2', null, null, 'Второй', null, null, 0, 9, 0, 'user', true, '2025-01-21 09:00+03'),
  (23, 7000000023, 'six3', null, null, 'Третий', null, null, 0, 9, 0, 'user', true, '2025-01-21 09:00+03'),
  (24, 7000000024, 'six4', null, null, 'Четвёртый', null, null, 0, 9, 0, 'user', true, '2025-01-21 09:00+03'),
  (25, 7000000025, 'six5', null, null, 'Пятый', null, null, 0, 9, 0, 'user', true, '2025-01-21 09:00+03'),
  (26, 7000000026, 'six6', null, null, 'Шестой', null, null, 0, 9, 0, 'user', true, '2025-01-21 09:00+03');

-- Two pending invitations of one person, one by somebody who has left since; an accepted one says when somebody joined.
insert into family_invitations (family_id, inviter_id, invitee_id, status, created_at, responded_at) values
  (3, 10, 12, 'pending', '2025-03-01 10:00+03', null),
  (4, 14, 12, 'pending', '2025-03-02 10:00+03', null),
  (3, 10, 11, 'accepted', '2025-02-10 10:00+03', '2025-02-11 10:00+03'),
  (3, 10, 13, 'declined', '2025-02-10 10:00+03', '2025-02-11 10:00+03'),
  (4, 13, 16, 'pending', '2025-03-03 10:00+03', null);

-- The sums make up no balance, some rows are missing, one amount is zero.
insert into ledger_entries (id, owner_type, user_id, family_id, operation, amount, balance_after, order_id, title, description, created_at) values
  (1, 'user', 10, null, 'steps_accrual', 500, 500, null, 'Прогулка', null, '2025-01-20 10:00+03'),
  (2, 'user', 10, null, 'transfer', -500, 0, null, 'В семью', null, '2025-02-01 10:01+03'),
  (3, 'family', 10, 3, 'transfer', 500, 500, null, 'От участника', null, '2025-02-01 10:01+03'),
  (4, 'family', 11, 3, 'steps_accrual', 50, 550, null, 'До вступления', null, '2025-02-10 10:00+03'),
  (5, 'family', 11, 3, 'steps_accrual', 1000, 1550, null, 'Прогулка', E'строка\nвторая\tс табуляцией \\ и чертой', '2025-02-12 10:00+03'),
  (6, 'family', 11, 3, 'purchase', -800, 750, 101, 'Покупка', null, '2025-02-20 10:00+03'),
  (7, 'user', 12, null, 'promo_accrual', 100, 100, null, 'Промокод', null, '2025-02-21 10:00+03'),
  (8, 'user', 12, null, 'purchase', -300, null, 102, 'Покупка', null, '2025-02-22 10:00+03'),
  (9, 'user', 13, null, 'manual_adjust', 0, 0, null, 'Проверка', null, '2025-02-23 10:00+03');

insert into walk_form_coefficients (walk_form, coefficient) values ('stroller', 2), ('dog', 1), ('stroller_dog', 3);
insert into temperature_coefficients (id, walk_form, min_temp_c, max_temp_c, coefficient) values
  (1, 'dog', -30, -10, 3), (2, 'dog', -10, 0, 2), (3, 'dog', -5, 5, 2), (4, 'dog', 1, 20, 1), (5, 'stroller', -20, -1, 2);

insert into catalog_categories (id, name) values (1, 'Подарки'), (7, 'Для собак');
insert into products (id, category_id, title, description, price, media_type, telegram_file_id, media_url, is_active, product_code) values
  (31, 1, 'Плед', 'Тёплый', 800, 'photo', 'AgACAgIAAxkBAAIB', null, false, 'PLED-1'),
  (32, 7, 'Поводок', 'Длинный', 300, 'none', null, null, false, '0032'),
  (33, null, 'Термос', '', 450, 'photo', null, 'https://example.com/thermos.jpg', true, null),
  (34, 1, 'Бесплатный', '', 0, 'video', null, null, true, 'FREE');

insert into pvz (id, full_address) values
  ('019620d8987e745880fb93a122b7da44', 'Москва Ленинградский проспект 75 к1А'),
  ('01999b820a3477899acb908629c78962', 'г. Омск, ул. Ёлочная, 3');
insert into orders (id, user_id, status, total_price, pvz_id, recipient_first_name, recipient_last_name, created_at) values
  (101, 11, 'shipped', 800, '019620d8987e745880fb93a122b7da44', 'Анна', 'Петрова', '2025-02-20 10:00:00.123456+03'),
  (102, 12, 'paid', 300, '01999b820a3477899acb908629c78962', 'Мария', null, '2025-02-22 10:00+03'),
  (103, 13, 'delivered', 450, null, null, null, '2025-02-23 10:00+03'),
  (104, 10, 'new', 700, null, 'Иван', 'Иванов', '2025-02-24 10:00+03');
insert into order_items (id, order_id, product_id, qty) values (201, 101, 31, 1), (202, 102, 32, 1), (203, 103, 33, 1), (204, 104, 32, 2);
insert into user_addresses values (12, 'Кто-то', '+79990000000', 'Москва', 'Тверская 1', '101000');

insert into promo_groups (id, name, discount_percent, price_points, is_active, created_at) values
  (1, 'Кофе', 20, 50, true, '2025-01-01 12:00'), (2, 'Кино', 100, 0, false, '2025-01-02 12:00');
insert into promo_codes (id, code, group_id, max_uses, used_count, is_active, created_at) values
  (1, 'COFFEE-1', 1, 1, 1, true, '2025-01-01 12:00'), (2, 'COFFEE-2', 1, 1, 0, true, '2025-01-01 12:01'),
  (3, 'CINEMA', 2, 100, 17, false, '2025-01-02 12:00'), (4, 'OVERUSED', 1, 2, 3, true, '2025-01-03 12:00');
-- A friend by their id, one by their chat, one who invited themselves, two who invited each other, one who is nobody.
insert into referrals (id, user_id, inviter_id, reward_points, created_at) values
  (1, 11, 10, 123, '2025-01-11 09:00+03'), (2, 7000000012, 7000000010, 45, '2025-01-12 09:00+03'), (3, 13, 13, 6, '2025-01-13 09:00+03'),
  (4, 10, 11, 7, '2025-01-14 09:00+03'), (5, 999, 10, 8, '2025-01-15 09:00+03');

insert into contents (id, slug, text, media_type, telegram_file_id, media_url, media_file) values
  (1, 'start_welcome', 'Привет! <b>Гуляйте</b>.', 'photo', 'AgACAgIAAxkBAAIC', null, 'uploads/contents/welcome.png'),
  (2, 'promo_intro', 'Это <b>не закрыто', 'none', null, null, null),
  (3, 'walk_choice', 'С кем гуляете?', 'photo', null, null, 'uploads/contents/gone.png'),
  (4, 'старый_ключ', 'Никем не сказано', 'none', null, null, null);
insert into faq_items (id, slug, question, answer, media_type) values (1, 'how', 'Как?', 'Так.', 'none'), (2, 'why', 'Зачем?', 'Затем.', 'none');
insert into bot_settings (key, value) values
  ('поддержка', 'https://t.me/steps_support'), ('referral_reward_percent', ' 15 '), ('walk_gap_s', 'two'), ('unknown', null);
insert into broadcasts (id, text, media_type, status, scheduled_at, sent_at) values
  (1, 'Всем привет', 'none', 'sent', null, '2025-02-01 12:00+03'), (2, 'Скоро', 'none', 'pending', '2027-01-01 12:00+03', null);

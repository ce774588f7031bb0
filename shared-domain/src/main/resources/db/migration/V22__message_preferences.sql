-- What people wish of messages that they did not ask for. Who has no row wishes what is usual.
create table message_preference (
  user_id       bigint        primary key references users,
  declined      varchar(16)[] not null default '{}'
                  check (declined <@ array['news', 'reminders', 'friends', 'family']::varchar(16)[]),
  -- By the clock of the person's own time zone; the same twice means that no hour is quiet.
  quiet_from    time(0),
  quiet_until   time(0),
  -- When they want to be reminded, if at all.
  reminder_hour smallint      check (reminder_hour between 0 and 23),
  check ((quiet_from is null) = (quiet_until is null))
);

insert into bot_setting (key, kind, value, default_value, min_value, max_value, unit, title, description, position)
select new.key, 'whole', new.value, new.value, new.least, new.most, new.unit, new.title, new.description,
       new.position + (select max(position) from bot_setting)
  from (values
    (1, 'quiet_from_hour', '22', 0, 23, 'ч', 'Тихие часы с',
     'С этого часа по времени читателя рассылки и напоминания ждут утра, если он сам не выбрал другое время.'),
    (2, 'quiet_until_hour', '9', 0, 23, 'ч', 'Тихие часы до',
     'До этого часа по времени читателя. Если оба часа одинаковы, тихих часов нет.'),
    (3, 'promotions_a_week', '3', 0, 50, 'шт.', 'Рассылок в неделю',
     'Больше стольких рекламных сообщений за семь дней никто не получает, сколько бы рассылок ни было.'))
    as new (position, key, value, least, most, unit, title, description);

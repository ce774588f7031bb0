-- What operators may change without a new version. The code knows the same keys, kinds and ranges and trusts itself: a
-- value that it cannot use is passed over, and the last good one stays.
create table bot_setting (
  key           varchar(64)  primary key,
  kind          varchar(8)   not null check (kind in ('whole', 'decimal', 'flag')),
  value         varchar(32)  not null,
  default_value varchar(32)  not null,
  min_value     numeric,
  max_value     numeric,
  unit          varchar(16)  not null,
  title         varchar(100) not null,
  description   varchar(500) not null,
  position      integer      not null unique,
  updated_at    timestamptz  not null default now(),
  constraint bot_setting_value check (
    case when kind = 'flag' then value in ('true', 'false')
         when value !~ '^[0-9]{1,9}(\.[0-9]{1,6})?$' then false
         when kind = 'whole' and value like '%.%' then false
         else value::numeric between min_value and max_value end),
  check ((kind = 'flag') = (min_value is null) and (kind = 'flag') = (max_value is null))
);

insert into bot_setting (key, kind, value, default_value, min_value, max_value, unit, title, description, position)
select key, kind, value, value, min_value, max_value, unit, title, description, row_number() over ()
  from (values
    ('walk_daily_limit_steps', 'whole', '3000', 1, 100000, 'шагов', 'Дневной лимит',
     'Сколько шагов в день оплачивается одному человеку.'),
    ('walk_step_length_m', 'decimal', '0.75', 0.3, 1.5, 'м', 'Длина шага',
     'На неё делится засчитанное расстояние.'),
    ('walk_speed_limit_kmh', 'decimal', '8', 3, 20, 'км/ч', 'Предел скорости',
     'Быстрее этого никто не идёт пешком: такие участки не засчитываются.'),
    ('walk_max_accuracy_m', 'decimal', '50', 10, 500, 'м', 'Худшая точность',
     'Точки с худшей точностью пропускаются как слабый сигнал.'),
    ('walk_accuracy_if_absent_m', 'decimal', '10', 1, 100, 'м', 'Точность, если её нет',
     'Какой считать точность точки, если телефон её не сообщил. Не больше худшей точности.'),
    ('walk_start_distance_m', 'decimal', '15', 5, 100, 'м', 'Начало движения',
     'Насколько надо отойти от места, где человек стоит, чтобы началась ходьба.'),
    ('walk_start_factor', 'decimal', '2', 0.5, 10, '× точность', 'Начало движения по точности',
     'То же в долях точности; действует большее из двух.'),
    ('walk_step_distance_m', 'decimal', '12', 3, 100, 'м', 'Самый короткий участок',
     'Меньшее перемещение при ходьбе ещё не засчитывается.'),
    ('walk_shortest_segment_s', 'whole', '15', 5, 120, 'с', 'Самое короткое время участка',
     'За меньшее время скорость не определить. Не больше разрыва.'),
    ('walk_confirm_fast_s', 'whole', '30', 5, 300, 'с', 'Проверка быстрой точки',
     'Через сколько секунд следующая точка решает, был ли это сбой сигнала или поездка.'),
    ('walk_rest_s', 'whole', '60', 15, 600, 'с', 'Остановка',
     'Сколько секунд без продвижения считаются остановкой.'),
    ('walk_averaging_s', 'whole', '60', 5, 600, 'с', 'Усреднение на месте',
     'С какой скоростью место стоящего человека следует за точками.'),
    ('walk_slow_ends_ride_s', 'whole', '60', 15, 600, 'с', 'Конец поездки',
     'Сколько секунд без превышения скорости заканчивают поездку.'),
    ('walk_gap_s', 'whole', '600', 60, 3600, 'с', 'Разрыв',
     'После такого времени без точек путь между ними не засчитывается.'),
    ('walk_silence_minutes', 'whole', '15', 2, 240, 'мин', 'Тишина',
     'После стольких минут без геопозиции прогулка завершается сама.'),
    ('walk_silence_hint_minutes', 'whole', '6', 1, 240, 'мин', 'Подсказка при тишине',
     'После стольких минут без геопозиции человек один раз за прогулку получает подсказку. Если не меньше тишины, подсказки нет.'),
    ('walk_status_seconds', 'whole', '4', 1, 600, 'с', 'Обновление сообщения о прогулке',
     'Не чаще этого меняется сообщение с шагами и баллами.'),
    ('walk_track_days', 'whole', '30', 1, 3650, 'дней', 'Хранение точек',
     'Сколько дней после прогулки хранятся её точки. Итоги прогулки хранятся всегда.'),
    ('walk_route_card', 'flag', 'true', null, null, '', 'Карта прогулки',
     'Присылать ли картинку с маршрутом вместе с итогами прогулки.')
  ) as setting (key, kind, value, min_value, max_value, unit, title, description);

insert into cache_version (name) values ('settings');
create trigger bot_setting_changed after insert or update or delete on bot_setting
  for each statement execute function bump_cache_version('settings');

-- The version of the rules by which a walk is measured. Those that go on end under the first one.
alter table walk add column rules_version smallint not null default 1;

-- When the walker was told that the phone reports too rarely: after a walk, once a week.
alter table walk add column told_of_rare_fixes_at timestamptz;

-- What an operator has changed stays.
update bot_setting
   set default_value = usual.default_value,
       value = case when bot_setting.value = bot_setting.default_value then usual.default_value else bot_setting.value end
  from (values ('walk_start_distance_m', '12'), ('walk_start_factor', '2.2'), ('walk_step_distance_m', '8'),
               ('walk_shortest_segment_s', '12'), ('walk_rest_s', '75')) as usual (key, default_value)
 where bot_setting.key = usual.key;

insert into bot_setting (key, kind, value, default_value, min_value, max_value, unit, title, description, position)
select 'walk_window_s', 'whole', '6', '6', 1, 30, 'с', 'Усреднение точек',
       'Частые точки усредняются за столько секунд, прежде чем по ним судят о движении.', max(position) + 1
  from bot_setting;

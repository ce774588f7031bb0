delete from bot_setting where key = 'walk_window_s';

update bot_setting
   set default_value = usual.default_value,
       value = case when bot_setting.value = bot_setting.default_value then usual.default_value else bot_setting.value end
  from (values ('walk_start_distance_m', '15'), ('walk_start_factor', '2'), ('walk_step_distance_m', '12'),
               ('walk_shortest_segment_s', '15'), ('walk_rest_s', '60')) as usual (key, default_value)
 where bot_setting.key = usual.key;

-- The first version knows nothing of what the second remembers of single fixes.
update walk set meter = (meter::jsonb - 'r')::text where rules_version > 1;

alter table walk drop column told_of_rare_fixes_at;
alter table walk drop column rules_version;

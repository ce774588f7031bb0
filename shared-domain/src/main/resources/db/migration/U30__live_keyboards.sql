drop table live_keyboard;
update bot_setting set value = case value when default_value then '4' else value end, default_value = '4'
 where key = 'walk_status_seconds';

drop table live_keyboard;
update bot_setting set value = '4' where key = 'walk_status_seconds' and value = '10';

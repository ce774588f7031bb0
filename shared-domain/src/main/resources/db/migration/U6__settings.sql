drop table bot_setting;
delete from cache_version where name = 'settings';

delete from bot_setting where key in ('quiet_from_hour', 'quiet_until_hour', 'promotions_a_week');

drop table message_preference;

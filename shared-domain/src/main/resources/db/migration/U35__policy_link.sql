delete from bot_setting where key = 'privacy_policy_link';

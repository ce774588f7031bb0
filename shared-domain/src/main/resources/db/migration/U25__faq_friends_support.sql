delete from bot_setting where kind = 'link';
alter table bot_setting
  drop constraint bot_setting_check,
  add constraint bot_setting_check check ((kind = 'flag') = (min_value is null) and (kind = 'flag') = (max_value is null)),
  drop constraint bot_setting_value,
  add constraint bot_setting_value check (
    case when kind = 'flag' then value in ('true', 'false')
         when value !~ '^[0-9]{1,9}(\.[0-9]{1,6})?$' then false
         when kind = 'whole' and value like '%.%' then false
         else value::numeric between min_value and max_value end),
  drop constraint bot_setting_kind_check,
  add constraint bot_setting_kind_check check (kind in ('whole', 'decimal', 'flag')),
  alter column default_value type varchar(32),
  alter column value type varchar(32);

drop index transfer_reward;
alter table referral drop column walked_at;

drop table faq_vote, faq_item;
delete from cache_version where name = 'faq';

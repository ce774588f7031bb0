drop index promo_issue_time;
drop index promo_code_beginning;
alter table promo_group drop column low_at;

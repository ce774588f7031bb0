alter table delivery drop column not_after;

drop index message_preference_due;
alter table message_preference
  drop constraint message_preference_reminder_check,
  drop column reminded_day,
  drop column reminder_day,
  drop column next_reminder_at;

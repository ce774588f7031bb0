-- When somebody is to be reminded next, and for which of their days that is; on which one they have been reminded last.
alter table message_preference
  add column next_reminder_at timestamptz,
  add column reminder_day     date,
  add column reminded_day     date,
  add constraint message_preference_reminder_check check ((next_reminder_at is null) = (reminder_day is null));
create index message_preference_due on message_preference (next_reminder_at) where next_reminder_at is not null;

-- After this moment nobody wants to hear it any more.
alter table delivery add column not_after timestamptz;

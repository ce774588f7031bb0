-- What nobody can decode is set aside alone, with its reason: it must not hold up what waits beside it, nor be tried for ever.
alter table delivery drop constraint delivery_state_check;
alter table delivery
  add constraint delivery_state_check check (state in ('waiting', 'in_flight', 'sent', 'blocked', 'failed', 'unknown',
                                                       'canceled', 'unreadable')),
  add constraint delivery_unreadable_check check ((state = 'unreadable') <= (reason is not null));

-- Why it is set aside; a version that is started later looks at it once more.
alter table unsent_turn add column unreadable varchar(500);

alter table unsent_turn drop column unreadable;
alter table delivery drop constraint delivery_unreadable_check, drop constraint delivery_state_check;
update delivery set state = 'failed' where state = 'unreadable';
alter table delivery
  add constraint delivery_state_check check (state in ('waiting', 'in_flight', 'sent', 'blocked', 'failed',
                                                       'unknown', 'canceled'));

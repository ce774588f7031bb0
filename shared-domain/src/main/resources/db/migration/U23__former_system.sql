drop table import_note;
drop table import_step;
drop table import_run;
drop table former_setting;
alter table referral drop column former_points;
alter table users drop column former_steps;
drop table former_entry;
alter table transfer
  drop constraint transfer_operation_check,
  add constraint transfer_operation_check
    check (operation in ('steps_accrual', 'referral_reward', 'purchase', 'promo_purchase', 'refund', 'manual_adjust', 'transfer'));
delete from account where system_name = 'former_system';

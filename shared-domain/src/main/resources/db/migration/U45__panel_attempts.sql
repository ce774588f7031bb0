delete from panel_failure where failures = 0;
alter table panel_failure
  drop constraint panel_failure_failures_check,
  add constraint panel_failure_failures_check check (failures > 0);

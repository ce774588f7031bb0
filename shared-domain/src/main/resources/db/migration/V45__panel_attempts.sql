-- An attempt to log in locks its rows before anything has failed.
alter table panel_failure
  drop constraint panel_failure_failures_check,
  add constraint panel_failure_failures_check check (failures >= 0);

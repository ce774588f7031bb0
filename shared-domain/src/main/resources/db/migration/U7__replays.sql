alter table walk_form drop constraint walk_form_code;
drop index failed_update_open;
alter table failed_update drop column closed_at, drop column replays;

-- When a failed update was replayed and had its effect, or turned out to have none; null while it is open.
alter table failed_update
  add column closed_at timestamptz,
  add column replays   integer not null default 0 check (replays >= 0);
create index failed_update_open on failed_update (id) where closed_at is null;

-- A code is a part of what buttons carry, where colons separate the parts and 64 bytes are the limit.
alter table walk_form add constraint walk_form_code check (code ~ '^[a-z][a-z0-9_]*$');

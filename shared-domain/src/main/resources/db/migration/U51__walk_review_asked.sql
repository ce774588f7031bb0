delete from walk_flag where kind = 'asked';
alter table walk_flag
  drop constraint walk_flag_kind_check,
  add constraint walk_flag_kind_check check (kind in ('ride', 'teleport', 'replay', 'twin', 'too_regular'));

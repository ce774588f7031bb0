-- People may ask for a look at a walk of theirs; that is a reason to look like any other.
alter table walk_flag
  drop constraint walk_flag_kind_check,
  add constraint walk_flag_kind_check check (kind in ('ride', 'teleport', 'replay', 'twin', 'too_regular', 'asked'));

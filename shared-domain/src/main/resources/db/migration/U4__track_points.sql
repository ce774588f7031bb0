drop table track_point;
drop index walk_tracked;
alter table walk
  drop column explanation,
  drop column tracked;

drop index walk_unexamined;
alter table walk drop column examined;
drop table track_sketch, walk_flag;

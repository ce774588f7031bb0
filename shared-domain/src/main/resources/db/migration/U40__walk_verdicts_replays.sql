drop index failed_update_wanted;
alter table failed_update drop column wanted_at;
drop table walk_review;

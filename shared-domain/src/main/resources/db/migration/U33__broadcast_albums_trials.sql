drop table broadcast_trial;

-- Of an album the first one is left.
alter table broadcast add column media_id bigint references media;
update broadcast set media_id = media_ids[1] where exists (select from media where media.id = media_ids[1]);
alter table broadcast drop column media_ids;

drop table rollup_funnel;
alter table conversation drop column began_at;

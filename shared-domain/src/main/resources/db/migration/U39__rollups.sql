drop index transfer_time;
drop index walk_started;
drop index users_registered;
drop table rollup_fault;
drop table rollup_cohort;
drop table rollup_now;
drop table rollup_day;

-- When somebody wrote to the bot first. Of those who did before this was kept it is when they registered, or else wrote last.
alter table conversation add column began_at timestamptz not null default now();
update conversation
   set began_at = coalesce((select registered_at from users where telegram_id = chat_id), updated_at);

-- Of those who came on a day, how many have got how far by now; counted anew by a job, days of TIME_ZONE.
create table rollup_funnel (
  day        date   primary key,
  came       bigint not null,
  agreed     bigint not null,
  gave_phone bigint not null,
  registered bigint not null,
  walked     bigint not null,
  ordered    bigint not null
);

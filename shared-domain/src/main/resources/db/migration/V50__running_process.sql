-- Which processes of both services run, for people to look at: each writes its row every ten seconds. Who may do what is decided by replica.
create table running_process (
  id         bigint       primary key,
  service    varchar(40)  not null,
  version    varchar(60)  not null,
  -- The version of the schema that it was built for.
  schema     integer      not null,
  started_at timestamptz  not null,
  seen_at    timestamptz  not null
) with (fillfactor = 50);

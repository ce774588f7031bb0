-- What all replicas together may send, one row for each of Telegram's bots (there is one). Rewritten several times a second:
-- free room on the page, no index beside the key. Times are the database's.
create table send_budget (
  name           varchar(32)      primary key,
  -- Whoever writes has read exactly this revision.
  revision       bigint           not null default 0,
  -- The first moment that is not given away yet, for all messages and for status edits among them.
  next_at        timestamptz      not null default '2000-01-01T00:00:00Z',
  status_next_at timestamptz      not null default '2000-01-01T00:00:00Z',
  -- The part of the full rate that Telegram took without complaint, and when that was written.
  pace           double precision not null default 1 check (pace > 0 and pace <= 1),
  paced_at       timestamptz      not null default '2000-01-01T00:00:00Z',
  held_until     timestamptz      not null default '2000-01-01T00:00:00Z'
) with (fillfactor = 50);
insert into send_budget (name) values ('telegram');

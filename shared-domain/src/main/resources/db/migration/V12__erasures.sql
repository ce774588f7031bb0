-- People who had their data removed: their rows stay, for the books, and say nothing about anybody. Telegram's numbers have at
-- most 52 bits, so those below are nobody's chats.
alter table users
  add column erased_at timestamptz,
  add constraint users_erased check (
    erased_at is null
    or telegram_id = -10000000000000000 - id and username is null and first_name = '' and last_name is null and phone = ''
       and email is null and language is null and time_zone is null and role = 'user' and blocked_bot and not active);
create index users_erased on users (id) where erased_at is not null;

-- That somebody whom we do not know any more was here before, and what was paid to them on their last day: coming back pays
-- neither a friend nor a day's steps twice. The mark is a keyed hash whose key is not in the database.
create table erased_person (
  mark      varchar(64) primary key,
  erased_at timestamptz not null,
  day       date,
  steps     integer check (steps > 0),
  check ((day is null) = (steps is null))
);

-- Chats whose conversation goes when Telegram has repeated all it may repeat.
create table erased_chat (
  chat_id   bigint      primary key,
  erased_at timestamptz not null
);

-- A recipient is known until the parcel is there, or never will be. By a trigger, so that nobody who moves orders can forget.
create function order_forgets_recipient() returns trigger language plpgsql as $$
begin
  if exists (select from users where id = new.user_id and erased_at is not null) then
    new.recipient_first_name := '';
    new.recipient_last_name := '';
    new.recipient_phone := null;
    new.email := null;
    new.tracking_url := null;
  end if;
  return new;
end $$;
create trigger order_forgets_recipient before update on "order"
  for each row when (new.status in ('delivered', 'canceled')) execute function order_forgets_recipient();

-- Whoever asks what is kept about them asks for what was sent, too.
drop index delivery_of_chat;
create index delivery_of_chat on delivery (chat_id);

-- The places that a meter remembers go with the points of its walk; from now on by the statement that deletes those.
update walk set meter = regexp_replace(meter, '"([xy])":-?[0-9.]+([eE][-+]?[0-9]+)?', '"\1":0', 'g') where not tracked;

-- Which message of each chat has the buttons that count. Written when a turn was said, without the chat's lock, so that it is no part
-- of conversation; message numbers grow within a chat, and an older one never takes the place of a newer one.
create table live_keyboard (
  chat_id    bigint  primary key,
  message_id bigint  not null,
  -- The buttons are gone already.
  bare       boolean not null,
  -- The words above are kept when the person goes on.
  stays      boolean not null,
  -- Buttons that stay with the message when the others go.
  keeps      jsonb
) with (fillfactor = 70);

-- A chat takes about twenty messages and edits a minute; a status every four seconds left five of them to everything else.
update bot_setting set value = case value when default_value then '10' else value end, default_value = '10'
 where key = 'walk_status_seconds';

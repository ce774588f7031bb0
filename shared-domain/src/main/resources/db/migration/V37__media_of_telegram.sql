-- A picture or a video may also be one that Telegram has already and we do not.
alter table media
  alter column content drop not null,
  add constraint media_somewhere_check check (content is not null or telegram_file_id is not null);

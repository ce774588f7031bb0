-- A text in each language, and a picture or a video that is shown with it.
alter table content
  add column language varchar(2) not null default 'ru' check (language in ('ru', 'en')),
  add column media_id bigint references media,
  drop constraint content_pkey,
  add constraint content_pkey primary key (key, language);

-- The person's own choice; without one the language that Telegram tells, in users.language.
alter table users add column chosen_language varchar(2) check (chosen_language in ('ru', 'en'));

alter table walk_form add column title_en varchar(64);
update walk_form set title_en = 'Walking the dog' where code = 'dog';
update walk_form set title_en = 'Walking with a stroller' where code = 'stroller';
update walk_form set title_en = 'Walking the dog with a stroller' where code = 'stroller_dog';

alter table walk_form drop column title_en;

alter table users drop column chosen_language;

delete from content where language <> 'ru';
alter table content
  drop constraint content_pkey,
  drop column language,
  drop column media_id,
  add constraint content_pkey primary key (key);

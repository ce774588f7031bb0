alter table media drop constraint media_somewhere_check;
update media set content = '' where content is null;
alter table media alter column content set not null;

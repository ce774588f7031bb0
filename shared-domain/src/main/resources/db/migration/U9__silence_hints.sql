alter table walk drop column hinted;

alter table pickup_list drop column search_version;

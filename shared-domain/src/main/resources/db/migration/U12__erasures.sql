drop index delivery_of_chat;
create index delivery_of_chat on delivery (chat_id) where state = 'waiting';
drop trigger order_forgets_recipient on "order";
drop function order_forgets_recipient();
drop table erased_chat, erased_person;
drop index users_erased;
alter table users drop constraint users_erased, drop column erased_at;

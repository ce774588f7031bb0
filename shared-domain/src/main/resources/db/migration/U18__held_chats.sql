alter table send_budget drop column held_chats, drop column held_chats_until;

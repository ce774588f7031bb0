drop table broadcast_click;
drop table broadcast_recipient;
drop table broadcast;

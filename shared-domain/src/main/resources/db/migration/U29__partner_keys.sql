drop index order_changed;
drop table partner_call;
drop table partner_key;

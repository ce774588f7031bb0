-- One attempt of a buyer to buy something makes one order, however often it is confirmed. Empty where nobody confirmed
-- anything: orders of the former system.
alter table "order" add column purchase_key varchar(64);
create unique index order_purchase on "order" (user_id, purchase_key) where purchase_key is not null;

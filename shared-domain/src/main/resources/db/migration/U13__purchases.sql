drop index order_purchase;
alter table "order" drop column purchase_key;

drop index transfer_order;
alter table transfer drop column order_id;
drop table order_status, order_item, "order", pickup_upload_begun, pickup_upload, pickup_list, pickup_point, product,
  category, media;
drop function order_goes_forward(), forget_telegram_file();

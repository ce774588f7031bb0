drop table delivery, lease;

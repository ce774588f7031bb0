drop table pickup_upload_log;

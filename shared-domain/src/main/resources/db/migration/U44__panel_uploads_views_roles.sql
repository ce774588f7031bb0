drop index delivery_lost_of;
drop table panel_role;
drop table panel_view;
drop table panel_upload;

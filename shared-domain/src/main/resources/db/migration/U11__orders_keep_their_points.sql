drop trigger order_names_a_point on "order";
drop trigger pickup_points_are_not_named on pickup_point;
drop trigger pickup_point_keeps_its_id on pickup_point;
drop function order_names_a_point(), pickup_points_are_not_named(), pickup_point_keeps_its_id();
alter table "order" add constraint order_pickup_point_id_fkey foreign key (pickup_point_id) references pickup_point;

-- A foreign key asks for each of 100,000 points that are deleted whether an order names it, which takes longer than all the
-- rest of a new list. The same is held by two triggers, one of which asks once for all of them.
alter table "order" drop constraint order_pickup_point_id_fkey;

create function order_names_a_point() returns trigger language plpgsql as $$
begin
  -- Whoever deletes it waits, and then sees this order.
  perform 1 from pickup_point where id = new.pickup_point_id for key share;
  if not found then
    raise exception 'there is no pickup point %', new.pickup_point_id using errcode = 'foreign_key_violation';
  end if;
  return new;
end $$;
create trigger order_names_a_point before insert or update of pickup_point_id on "order"
  for each row when (new.pickup_point_id is not null) execute function order_names_a_point();

create function pickup_points_are_not_named() returns trigger language plpgsql as $$
begin
  if exists (select from gone join "order" on "order".pickup_point_id = gone.id) then
    raise exception 'an order names the pickup point' using errcode = 'foreign_key_violation';
  end if;
  return null;
end $$;
create trigger pickup_points_are_not_named after delete on pickup_point
  referencing old table as gone for each statement execute function pickup_points_are_not_named();

create function pickup_point_keeps_its_id() returns trigger language plpgsql as $$
begin
  raise exception 'a pickup point keeps its id' using errcode = 'restrict_violation';
end $$;
create trigger pickup_point_keeps_its_id before update of id on pickup_point
  for each row when (old.id <> new.id) execute function pickup_point_keeps_its_id();

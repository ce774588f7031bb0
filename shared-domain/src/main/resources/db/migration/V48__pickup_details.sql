-- What a pickup point may say of itself, and where it is on the map; whatever is not known is null.
alter table pickup_point
  add column hours        varchar(200) check (hours <> ''),
  add column metro        varchar(100) check (metro <> ''),
  -- WGS84, both or neither.
  add column latitude     double precision check (latitude between -90 and 90),
  add column longitude    double precision check (longitude between -180 and 180),
  add column max_weight_g integer check (max_weight_g > 0),
  add constraint pickup_point_place check ((latitude is null) = (longitude is null));
-- A box around somebody is a range of latitudes, in which the index itself tells the longitudes.
create index pickup_point_nearest on pickup_point (latitude, longitude) where active and latitude is not null;

alter table pickup_upload
  add column hours        varchar(200),
  add column metro        varchar(100),
  add column latitude     double precision,
  add column longitude    double precision,
  add column max_weight_g integer;

-- The Python system's tables, as its installations have them.
create type userrole as enum ('user', 'admin');
create type invitationstatus as enum ('pending', 'accepted', 'declined', 'canceled');
create type ownertype as enum ('user', 'family');
create type operationtype as enum ('steps_accrual', 'purchase', 'promo_accrual', 'refund', 'manual_adjust', 'transfer');
create type walkform as enum ('stroller', 'dog', 'stroller_dog');
create type mediatype as enum ('none', 'photo', 'video');
create type orderstatus as enum ('new', 'paid', 'shipped', 'delivered');
create type broadcaststatus as enum ('pending', 'sent', 'failed');

create table families (
  id serial primary key, name varchar(100) not null unique, balance integer not null default 0,
  step_count integer not null default 0, created_at timestamptz not null default now());
create table users (
  id bigserial primary key, telegram_id bigint not null unique, username varchar(64) unique, phone varchar(20), email varchar(255),
  first_name varchar(100), last_name varchar(100), father_name varchar(100), last_lat double precision,
  last_lon double precision, step_count integer not null default 0, family_id integer references families,
  balance integer not null default 0, role userrole not null default 'user', is_active boolean not null default true,
  created_at timestamptz not null default now(), updated_at timestamptz not null default now());
create table family_invitations (
  id serial primary key, family_id integer not null references families, inviter_id bigint not null references users,
  invitee_id bigint not null references users, status invitationstatus not null default 'pending',
  created_at timestamptz not null default now(), responded_at timestamptz, unique (family_id, invitee_id));
create table ledger_entries (
  id bigserial primary key, owner_type ownertype not null, user_id bigint, family_id integer, operation operationtype not null,
  amount integer not null, balance_after integer, order_id integer, title varchar(120) not null, description text,
  created_at timestamptz not null default now());
create table walk_form_coefficients (
  walk_form walkform primary key, coefficient smallint not null, updated_at timestamptz not null default now());
create table temperature_coefficients (
  id serial primary key, walk_form walkform not null, min_temp_c integer not null, max_temp_c integer not null,
  coefficient smallint not null, created_at timestamptz not null default now(), unique (walk_form, min_temp_c, max_temp_c));
create table catalog_categories (id serial primary key, name varchar(100) not null unique);
create table products (
  id serial primary key, category_id integer references catalog_categories, title varchar(120) not null,
  description text not null default '', price integer not null, media_type mediatype not null default 'none',
  telegram_file_id varchar(255), media_url varchar(1024), is_active boolean not null default true, product_code varchar(64));
create table pvz (
  id varchar(64) primary key, full_address varchar(255) not null, created_at timestamptz not null default now());
create table orders (
  id serial primary key, user_id bigint not null references users, status orderstatus not null default 'new',
  total_price integer not null, pvz_id varchar(64) references pvz, recipient_first_name varchar(100),
  recipient_last_name varchar(100), created_at timestamptz not null default now());
create table order_items (
  id serial primary key, order_id integer not null references orders, product_id integer not null references products,
  qty integer not null default 1);
create table user_addresses (
  user_id bigint primary key references users, full_name varchar(120) not null, phone varchar(20) not null,
  city varchar(60) not null, street varchar(120) not null, postcode varchar(10) not null);
create table promo_groups (
  id serial primary key, name varchar(60) not null unique, discount_percent integer not null, price_points integer not null,
  is_active boolean not null default true, created_at timestamp not null default now());
create table promo_codes (
  id serial primary key, code varchar(64) not null unique, group_id integer not null references promo_groups,
  max_uses integer not null default 1, used_count integer not null default 0, is_active boolean not null default true,
  created_at timestamp not null default now());
create table referrals (
  id bigserial primary key, user_id bigint not null unique, inviter_id bigint not null, reward_points integer not null default 0,
  created_at timestamptz not null default now());
create table contents (
  id serial primary key, slug varchar(100) not null unique, text text, media_type mediatype not null default 'none',
  telegram_file_id varchar(255), media_url varchar(1024), media_file varchar(512));
create table faq_items (
  id serial primary key, slug varchar(100) not null unique, question varchar(255) not null, answer text not null,
  media_type mediatype not null default 'none', telegram_file_id varchar(255), media_url varchar(1024));
create table bot_settings (key varchar(100) primary key, value text);
create table broadcasts (
  id serial primary key, text text, media_type mediatype not null default 'none', telegram_file_id varchar(255),
  media_url varchar(1024), media_file varchar(512), scheduled_at timestamptz, sent_at timestamptz,
  status broadcaststatus not null default 'pending', created_at timestamptz not null default now());
create table alembic_version (version_num varchar(32) primary key);
insert into alembic_version values ('a1b2c3d4e5f6');

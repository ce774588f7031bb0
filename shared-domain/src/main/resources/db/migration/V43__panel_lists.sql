-- What the panel's lists are searched and narrowed by: the few among many, and people by their names.
create index users_first_name on users (first_name text_pattern_ops);
create index users_last_name on users (last_name text_pattern_ops);
create index users_admin on users (id) where role = 'admin';
create index users_inactive on users (id) where not active;
create index users_blocked on users (id) where blocked_bot;
create index family_name on family (lower(name));
create index family_disbanded on family (id) where disbanded_at is not null;
create index family_member_left on family_member (id) where left_at is not null;
create index promo_code_inactive on promo_code (id) where not active;
create index promo_issue_refunded on promo_issue (id) where refunded_at is not null;

-- A group that has so few codes left is marked, so that somebody brings more before it runs out.
alter table promo_group add column low_at integer not null default 10 check (low_at >= 0);

-- The panel's lists: a code by its beginning, and who got one when.
create index promo_code_beginning on promo_code (code text_pattern_ops);
create index promo_issue_time on promo_issue (issued_at, id);

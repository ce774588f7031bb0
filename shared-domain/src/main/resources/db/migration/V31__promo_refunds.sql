-- Which promo code points were paid or given back for, as with orders.
alter table transfer add column promo_issue_id bigint references promo_issue;
create index transfer_promo_issue on transfer (promo_issue_id) where promo_issue_id is not null;

-- What somebody has paid for stays theirs.
create trigger promo_issue_not_deleted before delete on promo_issue
  for each row execute function refuse_change();

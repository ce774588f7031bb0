drop trigger promo_issue_not_deleted on promo_issue;
alter table transfer drop column promo_issue_id;

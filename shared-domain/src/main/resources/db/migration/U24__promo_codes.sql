do $$
begin
  if exists (select from promo_issue where price > 0 and refunded_at is null) then
    raise exception 'people have paid for promo codes, which the schema before cannot show them';
  end if;
end $$;

drop table promo_wait, promo_issue, promo_code, promo_group;

alter table partner_key
  drop column rotation,
  drop column previous_used_at,
  drop column previous_until,
  drop column previous_hash;

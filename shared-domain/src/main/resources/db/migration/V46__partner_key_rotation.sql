-- While a key is rotated its former secret opens as well, until a moment that somebody has chosen.
alter table partner_key
  add column previous_hash    varchar(64) unique,
  add column previous_until   timestamptz,
  -- Whether the partner still comes with it.
  add column previous_used_at timestamptz,
  -- The wish that made the secret, so that one which is sent twice makes one.
  add column rotation         varchar(100),
  add constraint partner_key_previous_check check ((previous_hash is null) = (previous_until is null));

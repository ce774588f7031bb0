drop table failed_update, conversation, cache_version, content, weather_cell, daily_steps, transfer, walk,
  temperature_coefficient, walk_form, idempotency_key, account, referral, users;
drop function transfer_moves_points(), refuse_change(), refuse_direct_balance(), temperature_ranges_apart(),
  bump_cache_version();

drop function grant_service_role(name);
drop trigger order_status_not_truncated on order_status;
drop trigger idempotency_key_not_truncated on idempotency_key;
drop trigger idempotency_key_append_only on idempotency_key;
drop trigger transfer_not_truncated on transfer;
grant execute on function transfer_moves_points() to public;
alter function transfer_moves_points() security invoker reset search_path;

create or replace function tell_webhooks(kind varchar, happened_at timestamptz, data json) returns void language plpgsql as $$
declare
  told bigint;
begin
  if not exists (select from webhook_endpoint where kind = any (events)) then
    return;
  end if;
  insert into webhook_message (type, body)
  values (kind, json_build_object('type', kind,
                                  'timestamp', to_char(happened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                                  'data', data)::text)
  returning id into told;
  insert into webhook_delivery (endpoint_id, message_id)
  select id, told from webhook_endpoint where kind = any (events);
end $$;

alter table webhook_endpoint drop column rotation;
drop index webhook_attempt_refused;
drop index webhook_attempt_arrived;
alter table webhook_message drop column order_id;
alter table webhook_delivery drop column id;

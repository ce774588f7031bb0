-- The services run under a role that neither owns the tables nor may change what is written once: what the ledger promises
-- then holds whatever their code does.

-- A balance is written with the rights of the tables' owner, by this trigger alone. Where a function looks for its tables must
-- not be for its caller to choose, nor which table it is a trigger of.
do $$
begin
  execute format('alter function transfer_moves_points() security definer set search_path = %I, pg_temp', current_schema());
end $$;
revoke execute on function transfer_moves_points() from public;

-- Where one role still does everything, these are all there is.
create trigger transfer_not_truncated before truncate on transfer
  for each statement execute function refuse_change();
create trigger idempotency_key_append_only before update or delete on idempotency_key
  for each row execute function refuse_change();
create trigger idempotency_key_not_truncated before truncate on idempotency_key
  for each statement execute function refuse_change();
create trigger order_status_not_truncated before truncate on order_status
  for each statement execute function refuse_change();

-- Called after each migration, so that new tables get their rights, too: all, unless they are named here.
create function grant_service_role(service name) returns void language plpgsql as $$
declare
  one name;
begin
  -- Two that start together would write the same rows of the catalogue.
  lock table account in share update exclusive mode;
  execute format('revoke create on schema %I from public', current_schema());
  execute format('grant usage on schema %I to %I', current_schema(), service);
  for one in
    select relname from pg_class
     where relnamespace = cast(current_schema() as regnamespace) and relkind in ('r', 'p', 'v') order by relname
  loop
    execute format('revoke all on table %I from %I', one, service);
    execute format(
      'grant %s on table %I to %I',
      case
        when one in ('transfer', 'idempotency_key', 'order_item', 'order_status') then 'select, insert'
        -- A row can be locked by whoever may change a column of it. This one follows from the others and cannot change.
        when one = 'account' then 'select, insert, update (kind)'
        -- Lists on their way, of which nothing is kept.
        when one = 'pickup_upload' then 'select, insert, update, delete, truncate'
        when one = 'flyway_schema_history' then 'select'
        else 'select, insert, update, delete'
      end,
      one, service);
  end loop;
end $$;

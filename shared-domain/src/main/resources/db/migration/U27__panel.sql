drop index order_by_status;
drop index users_phone;
drop index users_username_beginning;
drop table audit;
drop table panel_failure;
drop table panel_address;
drop table panel_session;
drop table panel_account;
create or replace function grant_service_role(service name) returns void language plpgsql as $$
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
        when one = 'family' then 'select, insert, update'
        when one = 'family_member' then 'select, insert, update (left_at)'
        when one = 'family_share' then 'select'
        -- Lists on their way, of which nothing is kept.
        when one = 'pickup_upload' then 'select, insert, update, delete, truncate'
        when one = 'flyway_schema_history' then 'select'
        else 'select, insert, update, delete'
      end,
      one, service);
  end loop;
end $$;

delete from conversation using erased_chat
 where conversation.chat_id = erased_chat.chat_id and erased_chat.erased_at < $1
   and conversation.state is null
   and not exists (select from unsent_turn where unsent_turn.chat_id = conversation.chat_id)
;
delete from erased_chat
 where erased_at < $1
   and not exists (select from conversation where chat_id = erased_chat.chat_id and state is null)
;
delete from erased_person where erased_at < $1
;
delete from pickup_point as point
 where active
   and not exists (select from pickup_upload as item where item.upload = $1 and item.id = point.id)
   and not exists (select from "order" where "order".pickup_point_id = point.id)
;
delete from pickup_upload where upload not in (select upload from pickup_upload_begun)
;
delete from pickup_upload_begun where heard_at < now() - interval '15 minutes'
;
delete from pickup_upload_begun where upload = $1
;
delete from replica where id = $1
;
delete from track_sketch using users, walk
 where users.erased_at < $1 and walk.user_id = users.id and track_sketch.walk_id = walk.id
;
insert into "order" (changed_at,created_at,email,pickup_address,pickup_point_id,purchase_key,recipient_first_name,recipient_last_name,recipient_phone,status,tracking_url,user_id) values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12) returning id
;
insert into account (balance,kind,system_name,user_id) values ($1,$2,$3,$4) returning id
;
insert into daily_steps (user_id, day, steps)
select $1, day, steps from erased_person where mark = $2 and day is not null
;
insert into daily_steps (user_id, day, steps) values ($1, $2, $3)
on conflict (user_id, day) do update set steps = daily_steps.steps + excluded.steps
;
insert into delivery (chat_id, letter, priority, after_crash, not_before, created_at, changed_at)
values ($1, cast(cast($2 as text) as jsonb), $3, $4, $5, $6, $7)
returning id
;
insert into erased_person (mark, erased_at, day, steps)
select $2, $3, last.day, last.steps
  from (values (0)) as once
  left join (select day, steps from daily_steps where user_id = $1 order by day desc limit 1) as last on true
on conflict (mark) do update
   set erased_at = excluded.erased_at, day = excluded.day, steps = excluded.steps
;
insert into failed_update (update_id, chat_id, body, error, created_at)
values ($1, $2, $3, $4, $5)
;
insert into idempotency_key (created_at,key) values ($1,$2)
;
insert into lease (name, holder, epoch, held_until)
values ($1, $2, 1, clock_timestamp() + make_interval(secs => $3))
on conflict (name) do update
   set holder = excluded.holder, held_until = clock_timestamp() + make_interval(secs => $3),
       epoch = lease.epoch + case when lease.holder = excluded.holder then 0 else 1 end
 where lease.holder = excluded.holder or lease.held_until < clock_timestamp()
returning epoch
;
insert into order_item (order_id,price,product_code,product_id) values ($1,$2,$3,$4) returning id
;
insert into order_status (order_id, status, changed_at, actor, actor_name)
values ($1, $2, $3, $4, cast($5 as text))
;
insert into pickup_point (id, full_address, search_text)
select id, full_address, search_text from pickup_upload as item
 where upload = $1 and not exists (select from pickup_point as point where point.id = item.id)
 order by id
;
insert into pickup_upload_begun (upload, heard_at) values ($1, now())
;
insert into referral (created_at,inviter_id,invitee_id) values ($1,$2,$3)
;
insert into replica (id) values ($1) on conflict (id) do nothing
;
insert into track_point (walk_id, at, latitude, longitude, accuracy_m, metres, steps, multiplier, verdict)
values ($1, $2, $3, $4, $5, $6, nullif($7, 0), $8, $9)
on conflict (walk_id, at) do update
   set latitude = excluded.latitude, longitude = excluded.longitude, accuracy_m = excluded.accuracy_m,
       metres = excluded.metres, steps = excluded.steps, multiplier = excluded.multiplier,
       verdict = excluded.verdict
;
insert into track_sketch (hash, walk_id) select unnest($1::bigint[]), $2 on conflict do nothing
;
insert into transfer (amount,created_at,credit_account_id,debit_account_id,idempotency_key,operation,order_id,walk_id) values ($1,$2,$3,$4,$5,$6,$7,$8) returning id
;
insert into users (active,blocked_bot,consent_at,email,first_name,language,last_name,phone,referral_code,registered_at,role,telegram_id,time_zone,username) values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14) returning id
;
insert into walk (user_id, chat_id, form, started_at, live_message_id, live_until, heard_at, meter, days, explanation,
                  metres, steps, points, multiplier, temperature_c, ended_at, end_reason, credited_points)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
returning id
;
insert into walk_flag (walk_id, kind, details, created_at)
values ($1, $2, cast(cast($3 as text) as jsonb), $4) on conflict do nothing
;
insert into weather_cell (latitude_tenths, longitude_tenths, wanted_at, next_fetch_at)
select $1, $2, $3, $3
 where not exists (select 1 from weather_cell
                    where latitude_tenths = $1 and longitude_tenths = $2 and wanted_at >= $4)
on conflict (latitude_tenths, longitude_tenths) do update set wanted_at = excluded.wanted_at
 where weather_cell.wanted_at < $4
;
insert into weather_cell (latitude_tenths, longitude_tenths, wanted_at, next_fetch_at)
select distinct latitude, longitude, $3::timestamptz, $3::timestamptz
  from (select unnest($1::integer[]) as latitude, unnest($2::integer[]) as longitude) as wanted
 order by 1, 2
on conflict (latitude_tenths, longitude_tenths) do update set wanted_at = excluded.wanted_at
 where weather_cell.wanted_at < excluded.wanted_at
;
select 1 from idempotency_key where key = $1
;
select 1 from pickup_upload where upload = $1 group by id having count(*) > 1 limit 1
;
select 1 from pickup_upload_begun limit 1
;
select a1_0.id,a1_0.balance,a1_0.kind,a1_0.system_name,a1_0.user_id from account a1_0 where a1_0.id in ($1) order by a1_0.id for no key update of a1_0
;
select at, latitude, longitude, accuracy_m, metres, steps, multiplier, verdict from track_point
 where walk_id = $1 order by at
;
select balance, (select count(*) from "order" where user_id = $1 and status in ('paid', 'shipped')) as orders
  from account where user_id = $1
;
select balance, (select max(transfer.id) from transfer where credit_account_id = account.id) as last
  from account where id = $1
;
select cast(date_trunc($1, started_at at time zone $2) as date) as first_day, count(*), sum(metres),
       sum(steps), sum(credited_points)
  from walk where user_id = $3 and ended_at is not null
 group by first_day order by first_day desc limit $4 offset $5
;
select category.id, category.title, count(*) as offers
  from category join product on product.category_id = category.id and product.active and product.stock > 0
 where category.active
 group by category.id order by category.position, category.id
;
select chat_id, turn_id, replica_id, committed_at, replies::text as replies from unsent_turn
 where replica_id = $1 and committed_at < $2
    or not exists (select 1 from replica where replica.id = unsent_turn.replica_id)
 order by committed_at, turn_id limit $3
;
select coalesce(max(version::integer), 0) as version from flyway_schema_history
 where success and version ~ '^[0-9]{1,9}$'
;
select code, title, emoji, coefficient, active from walk_form order by position, code
;
select conversation.chat_id, conversation.state::text as state, conversation.seen, users.id as user_id, users.telegram_id, users.username, users.first_name, users.last_name, users.phone,
users.email, users.role, users.language, users.time_zone, users.referral_code, users.consent_at,
users.registered_at, users.blocked_bot, users.active
  from conversation left join users on users.telegram_id = conversation.chat_id
 where conversation.chat_id = $1
   for no key update of conversation
;
select count(*) as orders,
       coalesce(bit_xor(hashfloat8extended(date_part('epoch', changed_at), id)), 0) as sum
  from "order"
 where created_at >= $1 and created_at < $2 and status = any ($3)
;
select count(*) from (select 1 from failed_update where id = $1 and closed_at is null for update) as open
;
select count(*) from delivery where state = 'waiting' and priority in (0, 1) and not_before <= $1
;
select count(item.id)::integer as points,
       count(*) filter (where point.id is null)::integer as added,
       count(*) filter (where item.id = point.id
                          and (not point.active or point.full_address <> item.full_address
                               or point.search_text <> item.search_text))::integer as changed,
       count(*) filter (where item.id is null and point.active)::integer as gone
  from (select id, full_address, search_text from pickup_upload where upload = $1) as item
       full join pickup_point as point on point.id = item.id
;
select day from erased_person where mark = $1
;
select day, steps from daily_steps where user_id = $1 and day >= $2
;
select id from "order" where user_id = $1 order by id for no key update
;
select id from pickup_list where id = 1 for no key update
;
select id from users where id = $1 and erased_at is null for update
;
select id from walk where user_id = $1 order by id for no key update
;
select id, chat_id, form, started_at, meter, days, steps, points, multiplier, temperature_c, explanation
  from walk where user_id = $1 and ended_at is null
;
select id, chat_id, form, started_at, meter, days, steps, points, multiplier, temperature_c, explanation, end_reason,
       credited_points, tracked
  from walk where id = $1 and chat_id = $2 and ended_at is not null
;
select id, full_address from pickup_point
 where active and strpos(' ' || search_text, ' ' || $2) > 0
 and array_to_tsvector(string_to_array(search_text, ' ')) @@ cast($5::text as tsquery) and strpos(search_text, ' ' || $1) > 0 order by search_text, id offset $3 limit $4
;
select id, full_address from pickup_point
 where active and strpos(' ' || search_text, ' ' || $2) > 0
 and search_text >= $1 and search_text < $1 || '!' and (search_text = $1 or search_text >= $1 || ' ') order by search_text, id offset $3 limit $4
;
select id, full_address from pickup_point where id = $1 and active
;
select id, kind, file_name, content, changed_at from media where id = $1
;
select id, kind, octet_length(content) as bytes, telegram_file_id from media where id = $1
;
select id, kind, user_id, system_name, balance from account where system_name = $1
;
select id, kind, user_id, system_name, balance from account where user_id = $1 for no key update
;
select id, metres, explanation from walk where not examined and ended_at is not null
 order by ended_at limit $1
;
select id, status, created_at,
       (select count(*) from order_item where order_id = bought.id) as pieces,
       (select product.title from order_item join product on product.id = product_id
         where order_id = bought.id order by order_item.id limit 1) as title
  from "order" as bought where user_id = $1 order by id desc limit $2 offset $3
;
select id, status, created_at, recipient_first_name, recipient_last_name, pickup_address, tracking_url,
       bought.titles, bought.prices, life.statuses, life.times, life.by_buyer, points.paid, points.refunded
  from "order"
 cross join lateral (
       select coalesce(array_agg(product.title::text order by order_item.id), '{}') as titles,
              coalesce(array_agg(order_item.price order by order_item.id), '{}') as prices
         from order_item join product on product.id = product_id where order_id = "order".id) as bought
 cross join lateral (
       select coalesce(array_agg(status::text order by changed_at, rank), '{}') as statuses,
              coalesce(array_agg(changed_at order by changed_at, rank), '{}') as times,
              coalesce(array_agg(actor = 'buyer' order by changed_at, rank), '{}') as by_buyer
         from order_status
         join (values ('paid', 1), ('shipped', 2), ('delivered', 3), ('canceled', 4)) as ranks (name, rank)
           on name = status
        where order_id = "order".id) as life
 cross join lateral (
       select coalesce(sum(amount) filter (where operation = 'purchase'), 0)::bigint as paid,
              coalesce(sum(amount) filter (where operation = 'refund'), 0)::bigint as refunded
         from transfer where order_id = "order".id) as points
 where id = $2 and user_id = $1
;
select id, update_id, body, error, created_at, replays from failed_update where closed_at is null order by id
;
select id, user_id, chat_id, form, live_message_id, status_message_id, started_at, live_until, heard_at, meter,
       days, steps, points, multiplier, temperature_c, explanation
  from walk where ended_at is null and chat_id = $1 and live_message_id = $2
   for no key update
;
select id, user_id, chat_id, form, live_message_id, status_message_id, started_at, live_until, heard_at, meter,
       days, steps, points, multiplier, temperature_c, explanation
  from walk where ended_at is null and user_id = $1
   for no key update
;
select jsonb_pretty(coalesce(jsonb_agg(jsonb_build_object(
         'id', transfer.id, 'created_at', transfer.created_at, 'operation', transfer.operation,
         'points', case transfer.credit_account_id when account.id then transfer.amount else -transfer.amount end,
         'walk_id', transfer.walk_id, 'order_id', transfer.order_id) order by transfer.id), '[]'))
  from account join transfer on account.id in (transfer.debit_account_id, transfer.credit_account_id)
 where account.user_id = $1
;
select jsonb_pretty(coalesce(jsonb_agg(to_jsonb(bought) || jsonb_build_object(
         'items', (select jsonb_agg(to_jsonb(order_item) order by id) from order_item where order_id = bought.id),
         'history', (select jsonb_agg(to_jsonb(order_status) - 'actor_name' order by changed_at)
                       from order_status where order_id = bought.id)) order by bought.id), '[]'))
  from "order" as bought where user_id = $1
;
select jsonb_pretty(coalesce(jsonb_agg(to_jsonb(daily_steps) order by day), '[]'))
  from daily_steps where user_id = $1
;
select jsonb_pretty(coalesce(jsonb_agg(to_jsonb(delivery) order by id), '[]')) from delivery where chat_id = $1
;
select jsonb_pretty(coalesce(jsonb_agg(to_jsonb(failed_update) order by id), '[]'))
  from failed_update where chat_id = $1
;
select jsonb_pretty(coalesce(jsonb_agg(to_jsonb(unsent_turn) order by turn_id), '[]'))
  from unsent_turn where chat_id = $1
;
select jsonb_pretty(coalesce(jsonb_agg(to_jsonb(walk) || jsonb_build_object(
         'meter', walk.meter::jsonb, 'days', walk.days::jsonb, 'explanation', walk.explanation::jsonb)
         order by walk.id), '[]'))
  from walk where user_id = $1
;
select jsonb_pretty(coalesce(jsonb_agg(to_jsonb(walk_flag)
         || jsonb_build_object('details', walk_flag.details - 'ofWalk') order by walk_id, kind), '[]'))
  from walk_flag join walk on walk.id = walk_flag.walk_id where walk.user_id = $1
;
select jsonb_pretty(jsonb_build_object(
         'came_by_invitation', exists (select from referral where invitee_id = $1),
         'people_invited', (select count(*) from referral where inviter_id = $1)))
;
select jsonb_pretty(to_jsonb(account)) from account where user_id = $1
;
select jsonb_pretty(to_jsonb(conversation)) from conversation where chat_id = $1
;
select jsonb_pretty(to_jsonb(users) - 'erased_at') from users where id = $1
;
select key, text from content
;
select key, value from bot_setting order by key
;
select min(position) as position
  from (select position, row_number() over (partition by id order by position) as nth
          from pickup_upload where upload = $1) as numbered
 where nth > 1
;
select name, version from cache_version
;
select o.created_at, o.id as order_id, item.id as item_id, o.recipient_first_name as first_name,
       o.recipient_last_name as last_name, o.recipient_phone as phone, o.email, o.pickup_point_id as pvz_id,
       item.product_code
  from "order" as o join order_item as item on item.order_id = o.id
 where o.created_at >= $1 and o.created_at < $2 and o.status = any ($3)
 and (o.created_at, o.id) >= ($4, $5) and (o.created_at, o.id, item.id) > ($4, $5, $6) order by o.created_at, o.id, item.id
;
select o.created_at, o.id as order_id, item.id as item_id, o.recipient_first_name as first_name,
       o.recipient_last_name as last_name, o.recipient_phone as phone, o.email, o.pickup_point_id as pvz_id,
       item.product_code
  from "order" as o join order_item as item on item.order_id = o.id
 where o.created_at >= $1 and o.created_at < $2 and o.status = any ($3)
 order by o.created_at, o.id, item.id
;
select o1_0.id,o1_0.changed_at,o1_0.created_at,o1_0.email,o1_0.pickup_address,o1_0.pickup_point_id,o1_0.purchase_key,o1_0.recipient_first_name,o1_0.recipient_last_name,o1_0.recipient_phone,o1_0.status,o1_0.tracking_url,o1_0.user_id from "order" o1_0 where o1_0.id=$1 offset $2 rows fetch first $3 rows only for no key update of o1_0
;
select o1_0.id,o1_0.changed_at,o1_0.created_at,o1_0.email,o1_0.pickup_address,o1_0.pickup_point_id,o1_0.purchase_key,o1_0.recipient_first_name,o1_0.recipient_last_name,o1_0.recipient_phone,o1_0.status,o1_0.tracking_url,o1_0.user_id from "order" o1_0 where o1_0.user_id=$1 and o1_0.purchase_key=$2 offset $3 rows fetch first $4 rows only
;
select oi1_0.id,oi1_0.order_id,oi1_0.price,oi1_0.product_code,oi1_0.product_id from order_item oi1_0 where oi1_0.order_id=$1 order by oi1_0.id
;
select p1_0.id,p1_0.active,p1_0.category_id,p1_0.code,p1_0.description,p1_0.media_id,p1_0.price,p1_0.stock,p1_0.title from product p1_0 where p1_0.id in ($1) order by p1_0.id for no key update of p1_0
;
select p1_0.id,p1_0.active,p1_0.category_id,p1_0.code,p1_0.description,p1_0.media_id,p1_0.price,p1_0.stock,p1_0.title from product p1_0 where p1_0.id=$1 and p1_0.active and exists(select 1 from category c1_0 where c1_0.id=p1_0.category_id and c1_0.active) offset $2 rows fetch first $3 rows only for no key update of p1_0
;
select pp1_0.id,pp1_0.active,pp1_0.full_address,pp1_0.search_text from pickup_point pp1_0 where pp1_0.id=$1 and pp1_0.active offset $2 rows fetch first $3 rows only for share of pp1_0
;
select product.id, category_id, product.title, description, price, stock, media_id
  from product join category on category.id = product.category_id and category.active
 where product.active and product.stock > 0
 and category_id = $1 order by price, product.id offset $2 limit $3
;
select product.id, category_id, product.title, description, price, stock, media_id
  from product join category on category.id = product.category_id and category.active
 where product.active and product.stock > 0
 and product.id = $1
;
select r1_0.invitee_id,r1_0.created_at,r1_0.inviter_id from referral r1_0 where r1_0.invitee_id=$1
;
select revision, next_at, status_next_at, pace, paced_at, held_until, clock_timestamp() as now
  from send_budget where name = 'telegram'
;
select t1_0.id,t1_0.amount,t1_0.created_at,t1_0.credit_account_id,t1_0.debit_account_id,t1_0.idempotency_key,t1_0.operation,t1_0.order_id,t1_0.walk_id from transfer t1_0 where t1_0.order_id=$1 and t1_0.operation=$2 order by t1_0.debit_account_id,t1_0.id
;
select temperature_c from weather_cell
 where latitude_tenths = $1 and longitude_tenths = $2 and fetched_at > $3
;
select text from content where key = $1
;
select title from category where id = $1 and active
;
select transfer.id, transfer.created_at, transfer.operation,
       case when transfer.credit_account_id = account.id then transfer.amount else -transfer.amount end as signed
  from account
 cross join lateral (
       (select * from transfer where debit_account_id = account.id order by id desc limit $2::bigint + $3::bigint)
       union all
       (select * from transfer where credit_account_id = account.id order by id desc limit $2::bigint + $3::bigint)
     ) as transfer
 where account.user_id = $1 order by transfer.id desc limit $2::bigint offset $3::bigint
;
select u1_0.id,u1_0.active,u1_0.blocked_bot,u1_0.consent_at,u1_0.email,u1_0.first_name,u1_0.language,u1_0.last_name,u1_0.phone,u1_0.referral_code,u1_0.registered_at,u1_0.role,u1_0.telegram_id,u1_0.time_zone,u1_0.username from users u1_0 where u1_0.id=$1
;
select u1_0.id,u1_0.active,u1_0.blocked_bot,u1_0.consent_at,u1_0.email,u1_0.first_name,u1_0.language,u1_0.last_name,u1_0.phone,u1_0.referral_code,u1_0.registered_at,u1_0.role,u1_0.telegram_id,u1_0.time_zone,u1_0.username from users u1_0 where u1_0.referral_code=$1 offset $2 rows fetch first $3 rows only
;
select u1_0.id,u1_0.active,u1_0.blocked_bot,u1_0.consent_at,u1_0.email,u1_0.first_name,u1_0.language,u1_0.last_name,u1_0.phone,u1_0.referral_code,u1_0.registered_at,u1_0.role,u1_0.telegram_id,u1_0.time_zone,u1_0.username from users u1_0 where u1_0.telegram_id=$1 offset $2 rows fetch first $3 rows only
;
select users.id as user_id, users.telegram_id, users.username, users.first_name, users.last_name, users.phone,
users.email, users.role, users.language, users.time_zone, users.referral_code, users.consent_at,
users.registered_at, users.blocked_bot, users.active from users where telegram_id = $1
;
select users.id from users join account on account.user_id = users.id
 where users.erased_at is not null and account.balance > 0 order by users.id limit 100
;
select w1_0.id,w1_0.chat_id,w1_0.credited_points,w1_0.days,w1_0.end_reason,w1_0.ended_at,w1_0.explanation,w1_0.form,w1_0.heard_at,w1_0.hinted,w1_0.live_message_id,w1_0.live_until,w1_0.meter,w1_0.metres,w1_0.multiplier,w1_0.points,w1_0.started_at,w1_0.status_message_id,w1_0.steps,w1_0.temperature_c,w1_0.tracked,w1_0.user_id from walk w1_0 where w1_0.ended_at is null and (w1_0.heard_at<$1 or w1_0.heard_at<$2 and w1_0.live_until<$2) order by w1_0.id offset $3 rows fetch first $4 rows only
;
select w1_0.id,w1_0.chat_id,w1_0.credited_points,w1_0.days,w1_0.end_reason,w1_0.ended_at,w1_0.explanation,w1_0.form,w1_0.heard_at,w1_0.hinted,w1_0.live_message_id,w1_0.live_until,w1_0.meter,w1_0.metres,w1_0.multiplier,w1_0.points,w1_0.started_at,w1_0.status_message_id,w1_0.steps,w1_0.temperature_c,w1_0.tracked,w1_0.user_id from walk w1_0 where w1_0.ended_at is null and not(w1_0.hinted) and w1_0.heard_at<$1 and (w1_0.live_until is null or w1_0.live_until>$2) order by w1_0.id offset $3 rows fetch first $4 rows only
;
select w1_0.id,w1_0.chat_id,w1_0.credited_points,w1_0.days,w1_0.end_reason,w1_0.ended_at,w1_0.explanation,w1_0.form,w1_0.heard_at,w1_0.hinted,w1_0.live_message_id,w1_0.live_until,w1_0.meter,w1_0.metres,w1_0.multiplier,w1_0.points,w1_0.started_at,w1_0.status_message_id,w1_0.steps,w1_0.temperature_c,w1_0.tracked,w1_0.user_id from walk w1_0 where w1_0.id=$1
;
select w1_0.id,w1_0.chat_id,w1_0.credited_points,w1_0.days,w1_0.end_reason,w1_0.ended_at,w1_0.explanation,w1_0.form,w1_0.heard_at,w1_0.hinted,w1_0.live_message_id,w1_0.live_until,w1_0.meter,w1_0.metres,w1_0.multiplier,w1_0.points,w1_0.started_at,w1_0.status_message_id,w1_0.steps,w1_0.temperature_c,w1_0.tracked,w1_0.user_id from walk w1_0 where w1_0.user_id=$1 and w1_0.ended_at is not null order by w1_0.id desc offset $2 rows fetch first $3 rows only
;
select walk.id, walk.chat_id, walk.form, walk.started_at, walk.meter, walk.days, walk.steps, walk.points,
       walk.multiplier, walk.temperature_c, walk.explanation, walk.status_message_id, users.time_zone,
       case when cell.fetched_at > $5 then cell.temperature_c end as cell_temperature_c,
       cell.wanted_at is null or cell.wanted_at < $6 as cell_wanted
  from (select unnest($1::bigint[]) as chat_id, unnest($2::bigint[]) as message_id,
               unnest($3::integer[]) as latitude, unnest($4::integer[]) as longitude) as moved
  join walk on walk.chat_id = moved.chat_id and walk.live_message_id = moved.message_id
           and walk.ended_at is null
  join users on users.id = walk.user_id
  left join weather_cell cell
         on cell.latitude_tenths = moved.latitude and cell.longitude_tenths = moved.longitude
 order by walk.id
   for no key update of walk
;
select walk_form, min_c, max_c, coefficient from temperature_coefficient
;
update "order" set changed_at=$1,recipient_first_name=$2,recipient_last_name=$3,recipient_phone=$4,status=$5,tracking_url=$6 where id=$7
;
update conversation set state = $2::text::jsonb, seen = $3, updated_at = $4 where chat_id = $1
;
update delivery
   set state = case after_crash when 'resend' then 'waiting' else 'unknown' end,
       reason = 'the sender stopped in the middle', not_before = $2, changed_at = $2
 where state = 'in_flight' and epoch < $1
;
update delivery
   set state = settled.state, not_before = settled.not_before, message_id = settled.message_id,
       attempts = settled.attempts, reason = settled.reason, changed_at = $8
  from (select unnest($1::bigint[]) as id, unnest($2::bigint[]) as epoch, unnest($3::text[]) as state,
               unnest($4::timestamptz[]) as not_before, unnest($5::bigint[]) as message_id,
               unnest($6::integer[]) as attempts, unnest($7::text[]) as reason) as settled
 where delivery.id = settled.id and delivery.epoch = settled.epoch
   and (delivery.state = 'in_flight' or delivery.state = 'unknown' and settled.state = 'sent')
;
update delivery set state = 'in_flight', attempts = attempts + 1, epoch = $1, changed_at = $2
 where id in (
         select due.id
           from (values (0), (1)) as level (priority),
                lateral (select id from delivery
                          where state = 'waiting' and priority = level.priority and not_before <= $2
                          order by not_before, id limit $3) as due
          order by level.priority limit $3)
   and state = 'waiting'
   and exists (select 1 from lease
                where name = 'delivery' and epoch = $1 and held_until > clock_timestamp())
returning id, chat_id, letter::text as letter, after_crash, attempts, priority
;
update failed_update set closed_at = $2 where id = $1 and closed_at is null
;
update failed_update set replays = replays + 1, error = $2 where id = $1 and closed_at is null
;
update lease set held_until = clock_timestamp() where name = $1 and holder = $2
;
update media set telegram_file_id = $3 where id = $1 and changed_at = $2 and telegram_file_id is null
;
update media set telegram_file_id = null where id = $1 and telegram_file_id = $2
;
update pickup_list set points = $1, replaced_at = now() where id = 1
;
update pickup_point as point set active = false
 where active
   and not exists (select from pickup_upload as item where item.upload = $1 and item.id = point.id)
;
update product set active=$1,category_id=$2,code=$3,description=$4,media_id=$5,price=$6,stock=$7,title=$8 where id=$9
;
update send_budget
   set revision = revision + 1, next_at = $2, status_next_at = $3, pace = $4, paced_at = $5, held_until = $6
 where name = 'telegram' and revision = $1
;
update users set blocked_bot = true where telegram_id = any ($1::bigint[]) and not blocked_bot
;
update users set username = $2, first_name = $3, last_name = $4, blocked_bot = $5 where id = $1
;
update walk
   set live_message_id = $2, live_until = $3, heard_at = $4, meter = $5, days = $6, explanation = $7, metres = $8,
       steps = $9, points = $10, multiplier = $11, temperature_c = $12, ended_at = $13, end_reason = $14,
       credited_points = $15
 where id = $1
;
update walk set examined = true where id = $1
;
update walk set status_message_id = $1 where id = $2
;
update walk w1_0 set hinted=true where w1_0.id=$1 and w1_0.ended_at is null and not(w1_0.hinted) and w1_0.heard_at<$2
;
update weather_cell set temperature_c = $3, fetched_at = $4, next_fetch_at = $5
 where latitude_tenths = $1 and longitude_tenths = $2
;
with alike as (
  select walk_id, count(*)::integer as same from track_sketch
   where hash = any ($1::bigint[]) and walk_id <> $2 group by walk_id having count(*) >= $3)
select other.id, alike.same,
       other.user_id <> walk.user_id and other.started_at < walk.ended_at
         and walk.started_at < coalesce(other.ended_at, walk.ended_at) as twin,
       other.started_at < walk.started_at as earlier
  from alike join walk other on other.id = alike.walk_id join walk on walk.id = $2
 order by alike.same desc, other.id limit 10
;
with due as materialized (
  select latitude_tenths, longitude_tenths from weather_cell
   where next_fetch_at <= $1 and wanted_at > $3
   order by next_fetch_at limit $4 for no key update skip locked)
update weather_cell set next_fetch_at = $2 from due
 where weather_cell.latitude_tenths = due.latitude_tenths
   and weather_cell.longitude_tenths = due.longitude_tenths
returning weather_cell.latitude_tenths, weather_cell.longitude_tenths
;
with heard as (update pickup_upload_begun set heard_at = now() where upload = $1)
insert into pickup_upload (upload, position, id, full_address, search_text)
select $1, $2::integer + item.nth - 1, item.id, item.full_address, item.search_text
  from (select generate_subscripts($3::text[], 1) as nth, unnest($3) as id,
               unnest($4::text[]) as full_address, unnest($5::text[]) as search_text) as item
;
with made as (
  insert into conversation (chat_id, updated_at) values ($1, $2)
  on conflict (chat_id) do update set updated_at = excluded.updated_at
  returning chat_id, state::text as state, seen)
select made.*, users.id as user_id, users.telegram_id, users.username, users.first_name, users.last_name, users.phone,
users.email, users.role, users.language, users.time_zone, users.referral_code, users.consent_at,
users.registered_at, users.blocked_bot, users.active
  from made left join users on users.telegram_id = made.chat_id
;
with moved as (
  select account_id, sum(amount) as total
    from (select credit_account_id as account_id, amount from transfer
          union all
          select debit_account_id, -amount from transfer) as movement
   group by account_id)
select count(*) filter (where account.balance <> coalesce(moved.total, 0)) as off,
       count(*) as accounts,
       coalesce(sum(account.balance), 0)::bigint as points
  from account left join moved on moved.account_id = account.id
 where account.kind <> 'system'
;
with old as (
  select id from walk where tracked and ended_at < $1 order by ended_at limit $2
     for no key update skip locked),
gone as (delete from track_point where walk_id = any (array(select id from old)))
update walk
   set tracked = false, meter = regexp_replace(meter, '"([xy])":-?[0-9.]+([eE][-+]?[0-9]+)?', '"\1":0', 'g')
 where id = any (array(select id from old))
;
with own as (
  update replica set beats = beats + 1, seen_at = clock_timestamp() where id = $1 returning id, beats)
select id, beats, true as own from own
union all
select id, beats, false from replica where id <> $1
;
with said as (
  insert into unsent_turn (chat_id, turn_id, replica_id, committed_at, replies)
  values ($1, $5, $6, $4, $7::text::jsonb)
  on conflict (chat_id, turn_id) do update
     set replica_id = excluded.replica_id, committed_at = excluded.committed_at, replies = excluded.replies)
update conversation set state = $2::text::jsonb, seen = $3, updated_at = $4 where chat_id = $1
;
with said as (
  select chat_id, turn_id from unsent_turn
   where chat_id = any ($1::bigint[]) and (chat_id, turn_id) in (select unnest($1), unnest($2::bigint[]))
   order by chat_id, turn_id for update)
delete from unsent_turn using said
 where unsent_turn.chat_id = any ($1)
   and unsent_turn.chat_id = said.chat_id and unsent_turn.turn_id = said.turn_id
;
with taken as (
  insert into track_point (walk_id, at, latitude, longitude, accuracy_m, metres, steps, multiplier, verdict)
  select id, at, latitude, longitude, accuracy, metres, nullif(steps, 0),
         case when steps > 0 then multiplier::numeric end, verdict
    from (select unnest($1::bigint[]) as id, unnest($12::timestamptz[]) as at,
                 unnest($13::double precision[]) as latitude, unnest($14::double precision[]) as longitude,
                 unnest($15::double precision[]) as accuracy, unnest($16::double precision[]) as metres,
                 unnest($17::integer[]) as steps, unnest($7::text[]) as multiplier,
                 unnest($18::text[]) as verdict) as taken
      on conflict (walk_id, at) do update
         set latitude = excluded.latitude, longitude = excluded.longitude, accuracy_m = excluded.accuracy_m,
             metres = excluded.metres, steps = excluded.steps, multiplier = excluded.multiplier,
             verdict = excluded.verdict)
update walk
   set meter = moved.meter, days = moved.days, metres = moved.metres, steps = moved.steps,
       points = moved.points::numeric, multiplier = moved.multiplier::numeric,
       temperature_c = moved.temperature::numeric, live_until = moved.live_until,
       explanation = moved.explanation, heard_at = $11
  from (select unnest($1) as id, unnest($2::text[]) as meter, unnest($3::text[]) as days,
               unnest($4::double precision[]) as metres, unnest($5::integer[]) as steps,
               unnest($6::text[]) as points, unnest($7) as multiplier, unnest($8::text[]) as temperature,
               unnest($9::timestamptz[]) as live_until, unnest($10::text[]) as explanation) as moved
 where walk.id = moved.id
;
with used as (insert into idempotency_key (key, created_at) values ($1, $2))
insert into transfer (idempotency_key, created_at, debit_account_id, credit_account_id, amount, operation, walk_id,
                      order_id)
values ($1, $2, $3, $4, $5, $6, $7, $8)
;
with wanted as (
  select chat_id, turn_id from unsent_turn
   where chat_id = any ($2::bigint[]) and (chat_id, turn_id) in (select unnest($2), unnest($3::bigint[]))
     and (replica_id = $1 or not exists (select 1 from replica where replica.id = unsent_turn.replica_id))
   order by chat_id, turn_id for update skip locked)
update unsent_turn set replica_id = $1 from wanted
 where unsent_turn.chat_id = any ($2)
   and unsent_turn.chat_id = wanted.chat_id and unsent_turn.turn_id = wanted.turn_id
returning unsent_turn.chat_id, unsent_turn.turn_id, replica_id, committed_at, replies::text as replies
;
with who (user_id, chat_id, now, new_code) as (values ($1::bigint, $2::bigint, $3::timestamptz, $4::varchar))
delete from failed_update using who where failed_update.chat_id = who.chat_id
;
with who (user_id, chat_id, now, new_code) as (values ($1::bigint, $2::bigint, $3::timestamptz, $4::varchar))
delete from track_point using who, walk where walk.user_id = who.user_id and track_point.walk_id = walk.id
;
with who (user_id, chat_id, now, new_code) as (values ($1::bigint, $2::bigint, $3::timestamptz, $4::varchar))
delete from track_sketch using who, walk where walk.user_id = who.user_id and track_sketch.walk_id = walk.id
;
with who (user_id, chat_id, now, new_code) as (values ($1::bigint, $2::bigint, $3::timestamptz, $4::varchar))
delete from unsent_turn
 where (chat_id, turn_id) in (select unsent_turn.chat_id, turn_id
                                from who join unsent_turn on unsent_turn.chat_id = who.chat_id
                               order by turn_id for update of unsent_turn)
;
with who (user_id, chat_id, now, new_code) as (values ($1::bigint, $2::bigint, $3::timestamptz, $4::varchar))
insert into erased_chat (chat_id, erased_at) select chat_id, now from who
on conflict (chat_id) do update set erased_at = excluded.erased_at
;
with who (user_id, chat_id, now, new_code) as (values ($1::bigint, $2::bigint, $3::timestamptz, $4::varchar))
update "order" set email = null
  from who where "order".user_id = who.user_id and status in ('delivered', 'canceled')
;
with who (user_id, chat_id, now, new_code) as (values ($1::bigint, $2::bigint, $3::timestamptz, $4::varchar))
update conversation set state = null from who where conversation.chat_id = who.chat_id
;

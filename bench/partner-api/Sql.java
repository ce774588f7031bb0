/** What psql is told. */
final class Sql {
    /** A second pair of tables with the indexes of pickup_point, for psql's way of replacing a list. */
    static final String SECOND_LIST = """
            create table psql_point (like pickup_point including all);
            create table psql_staging (like pickup_point including all);
            """;

    static final String SWAP = """
            begin;
            alter table psql_point rename to psql_former;
            alter table psql_staging rename to psql_point;
            alter table psql_former rename to psql_staging;
            commit;
            """;

    private Sql() {}

    /** So many orders from that day on, spread over a year. */
    static String orders(String day, int orders) {
        return """
                with buyer as (
                  insert into users (telegram_id, first_name, phone, referral_code, consent_at, registered_at)
                  values (%2$d, 'Bench', '+79990000000', 'bench%2$d', now(), now()) returning id),
                shelf as (insert into category (title) values ('Bench') returning id),
                gift as (insert into product (category_id, title, price, code)
                         select id, 'Gift', 10, 'GIFT-1' from shelf returning id),
                point as (select id, full_address from pickup_point limit 1),
                made as (
                  insert into "order" (user_id, recipient_first_name, recipient_last_name, recipient_phone, email,
                                       pickup_point_id, pickup_address, created_at, changed_at)
                  select buyer.id, 'Иван' || n, 'Петров', '+79991234567', 'ivan' || n || '@example.com', point.id,
                         point.full_address, timestamptz '%1$s 00:00:00+00' + n * interval '1 year' / %2$d * 0.99, now()
                    from buyer, point, generate_series(0, %2$d - 1) as n
                  returning id)
                insert into order_item (order_id, product_id, product_code, price)
                select made.id, gift.id, 'GIFT-' || made.id %% 100, 10 from made, gift;
                analyze "order"; analyze order_item;
                """
                .formatted(day, orders);
    }

    /** The columns of the export in its order, of one year. */
    static String copy(String day) {
        return """
                copy (select o.recipient_first_name, o.recipient_last_name, coalesce(o.recipient_phone, ''),
                             coalesce(o.email, ''), coalesce(o.pickup_point_id, ''), o.id::text,
                             to_char(o.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
                             item.product_code
                        from "order" as o join order_item as item on item.order_id = o.id
                       where o.created_at >= timestamptz '%1$s 00:00:00+00'
                         and o.created_at < timestamptz '%1$s 00:00:00+00' + interval '1 year'
                         and o.status in ('paid', 'shipped', 'delivered')
                       order by o.created_at, o.id, item.id) to stdout
                """
                .formatted(day);
    }
}

package steps.admin.order;

import io.vertx.mutiny.sqlclient.Pool;
import java.time.OffsetDateTime;
import steps.testing.Rows;

/** Orders by the thousand, made by the database itself. */
final class ManyOrders {
    private static final String MAKE = """
            with buyer as (
              insert into users (telegram_id, first_name, phone, referral_code, consent_at, registered_at)
              values ($1, 'Many', '+79990000000', 'many' || $1, now(), now()) returning id),
            shelf as (insert into category (title) values ('Many') returning id),
            gift as (
              insert into product (category_id, title, price, code)
              select id, 'Gift', 10, 'MANY' from shelf returning id),
            made as (
              insert into "order" (user_id, recipient_first_name, recipient_last_name, recipient_phone, email,
                                   created_at, changed_at)
              select buyer.id, repeat('Иван', $4), 'Петров', '+79991234567', 'ivan@example.com',
                     $2::timestamptz + n * interval '1 microsecond', now()
                from buyer, generate_series(1, $3) as n
              returning id)
            insert into order_item (order_id, product_id, product_code, price)
            select made.id, gift.id, 'MANY', 10 from made, gift
            """;

    private ManyOrders() {}

    /** On that day, a microsecond apart; the name is four letters long so many times. */
    static void make(Pool pool, long buyer, String day, int orders, int nameLength) {
        Rows.change(pool, MAKE, buyer, OffsetDateTime.parse(day + "T12:00:00Z"), orders, nameLength);
    }
}

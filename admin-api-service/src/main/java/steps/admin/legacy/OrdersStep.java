package steps.admin.legacy;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * Orders under the ids that partners know, with what was paid for them: so that one that is canceled later gives back what it
 * took, to whoever paid.
 */
final class OrdersStep implements ImportStep {
    /** The points that orders name are looked up by the statement that makes them. */
    private static final BareTables ORDERS = new BareTables(
            List.of("\"order\"", "order_status", "order_item"), Map.of("order_names_a_point", "\"order\""));

    private static final List<String> TABLES = List.of(
            """
            create temporary table old_order (
              id bigint primary key, user_id bigint, status text, total bigint, pvz_id text, first_name text, last_name text,
              created_at timestamptz) on commit drop
            """,
            "create temporary table old_item (id bigint primary key, order_id bigint, product_id bigint, qty bigint) on commit drop",
            """
            create temporary table old_payment (order_id bigint, user_id bigint, family_id bigint, paid bigint) on commit drop
            """);

    private static final String OLD_ORDERS = """
            select id, user_id, status::text, greatest(total_price, 0), pvz_id, recipient_first_name, recipient_last_name, created_at
              from orders
            """;

    private static final String OLD_PAYMENTS = """
            select order_id, case owner_type::text when 'user' then user_id end, case owner_type::text when 'family' then family_id end,
                   sum(-amount)
              from ledger_entries where operation::text = 'purchase' and order_id is not null
             group by 1, 2, 3 having sum(-amount) > 0
            """;

    private static final String ADD_ORDERS = """
            insert into "order" (id, user_id, status, recipient_first_name, recipient_last_name, recipient_phone, email,
                                 pickup_point_id, pickup_address, created_at, changed_at)
            select old_order.id, old_order.user_id, case when status in ('shipped', 'delivered') then status else 'paid' end,
                   coalesce(old_order.first_name, ''), coalesce(old_order.last_name, ''), nullif(users.phone, ''), users.email,
                   pickup_point.id, pickup_point.full_address, old_order.created_at, old_order.created_at
              from old_order join users on users.id = old_order.user_id
              left join pickup_point on pickup_point.id = old_order.pvz_id order by old_order.id
            """;

    /** When it got which status was not written down. */
    private static final String ADD_STATUSES = """
            insert into order_status (order_id, status, changed_at, actor)
            select "order".id, reached.status, created_at, 'system'
              from "order"
              join (values ('paid', 1), ('shipped', 2), ('delivered', 3)) as reached (status, rank)
                on rank <= case "order".status when 'paid' then 1 when 'shipped' then 2 else 3 end
             order by "order".id, rank
            """;

    /** The prices of an order's pieces make up what was paid for it; the first of several has what cannot be divided. */
    private static final String ADD_PIECES = """
            with piece as (
              select old_item.id, old_item.order_id, old_item.product_id, product.code, product.price, old_order.total, nth,
                     row_number() over (partition by order_id order by old_item.id, nth) as place,
                     sum(product.price) over (partition by order_id) as usual
                from old_item join "order" on "order".id = old_item.order_id join old_order on old_order.id = old_item.order_id
                join product on product.id = old_item.product_id
               cross join generate_series(1, old_item.qty) as nth),
            shared as (select *, floor(total::numeric * price / usual)::bigint as part from piece),
            priced as (
              select *, part + case place when 1 then total - sum(part) over (partition by order_id) else 0 end as paid from shared)
            insert into order_item (id, order_id, product_id, product_code, price)
            select case nth when 1 then id else (select max(id) from old_item) + row_number() over (partition by nth = 1 order by id, nth)
                   end, order_id, product_id, code, paid
              from priced
            """;

    /** Where the history does not tell who paid, or not all of it, the buyer did. */
    private static final String PAYERS = """
            create temporary table payer on commit drop as
            with payment as (
              select order_id, paid, coalesce(own.id, shared.id) as account_id
                from old_payment
                left join account as own on own.user_id = old_payment.user_id
                left join account as shared on shared.family_id = old_payment.family_id),
            whole as (
              select payment.order_id from payment join old_order on old_order.id = payment.order_id
               group by payment.order_id, total having sum(paid) = total and bool_and(account_id is not null))
            select order_id, account_id, paid, true as told from payment where order_id in (select order_id from whole)
            union all
            select old_order.id, account.id, total, false
              from old_order join "order" on "order".id = old_order.id join account on account.user_id = old_order.user_id
             where total > 0 and old_order.id not in (select order_id from whole)
            """;

    private static final String BROUGHT = """
            insert into posting (key, debit_account_id, credit_account_id, amount, operation, created_at)
            select 'import:order:' || order_id, former.id, account_id, paid, 'opening', "order".created_at
              from payer join "order" on "order".id = order_id join account as former on former.system_name = 'former_system'
             order by order_id, account_id
            """;

    private static final String PAID = """
            insert into posting (key, debit_account_id, credit_account_id, amount, operation, order_id, created_at)
            select 'import:order:' || order_id, account_id, shop.id, paid, 'purchase', order_id, "order".created_at
              from payer join "order" on "order".id = order_id join account as shop on shop.system_name = 'shop'
             order by order_id, account_id
            """;

    @Override
    public String name() {
        return "orders";
    }

    @Override
    public void take(Load load, Reached reached) throws SQLException {
        for (var table : TABLES) {
            load.run(table);
        }
        load.pipe(OLD_ORDERS, "old_order");
        load.pipe("select id, order_id, product_id, qty from order_items", "old_item");
        load.pipe(OLD_PAYMENTS, "old_payment");
        load.run("analyze old_order");
        load.run("analyze old_item");
        load.run("analyze old_payment");
        note(load);
        ORDERS.during(load, () -> {
            load.run(ADD_ORDERS);
            load.run(ADD_STATUSES);
            load.run(ADD_PIECES);
        });
        load.run(PAYERS);
        Postings.begin(load);
        load.run(BROUGHT);
        load.run(PAID);
        Postings.write(load);
        noteBuyers(load);
    }

    private static void note(Load load) throws SQLException {
        load.each("select id, total_price from orders where total_price < 0 order by id", row -> {
            load.leave(Kind.ORDERS, row.getLong(1), "cost less than nothing, and counts as free", 0, row.getLong(2));
            load.leave(Kind.PIECES, row.getLong(1), "cost less than nothing, and counts as free", 0, row.getLong(2));
        });
        load.each(
                "select id, order_id, qty from order_items where qty <= 0 order by id",
                row -> load.leave(
                        Kind.PIECES,
                        row.getLong(1),
                        "there is none of it in order " + row.getLong(2),
                        row.getLong(3),
                        0));
        load.each(
                """
                select id, greatest(total_price, 0) from orders
                 where not exists (select from order_items where order_id = orders.id and qty > 0) order by id
                """, row -> load.leave(Kind.PIECES, row.getLong(1), "the order has nothing in it", 0, row.getLong(2)));
        load.each(
                "select id from orders where pvz_id is null order by id",
                row -> load.remark(Kind.ORDERS, row.getLong(1), "it names no pickup point"));
        load.each(
                "select id from orders where status::text = 'new' order by id",
                row -> load.remark(Kind.ORDERS, row.getLong(1), "it was new, and counts as paid"));
    }

    private static void noteBuyers(Load load) throws SQLException {
        try (var statement =
                        load.ours().prepareStatement("select order_id from payer where not told order by order_id");
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                load.remark(Kind.ORDERS, rows.getLong(1), "the ledger does not tell who paid: its buyer");
            }
        }
    }
}

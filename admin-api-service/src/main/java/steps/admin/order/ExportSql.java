package steps.admin.order;

/** How orders are read for partners. */
final class ExportSql {
    private static final String SELECTED = """
            select o.created_at, o.id as order_id, item.id as item_id, o.recipient_first_name as first_name,
                   o.recipient_last_name as last_name, o.recipient_phone as phone, o.email, o.pickup_point_id as pvz_id,
                   item.product_code
              from "order" as o join order_item as item on item.order_id = o.id
            """;
    private static final String PIECES = SELECTED + """
             where o.created_at >= $1 and o.created_at < $2 and o.status = any ($3)
            """;
    private static final String IN_ORDER = " order by o.created_at, o.id, item.id";

    static final String FROM_THE_BEGINNING = PIECES + IN_ORDER;

    /** The first condition is for the index, the second one for what is left of the order where the page ended. */
    static final String AFTER = PIECES
            + " and (o.created_at, o.id) >= ($4, $5) and (o.created_at, o.id, item.id) > ($4, $5, $6)"
            + IN_ORDER;

    /** Those of certain orders, one order after the other as they are named. */
    static final String OF_ORDERS = SELECTED + """
             where o.id = any ($1) order by array_position($1, o.id), item.id
            """;

    /**
     * Changes with every value that is exported, whoever changes it: a time of change would be one more thing to keep, and to forget.
     * Pieces are taken by the numbers of their orders, with some that are not asked for among them, since a join costs twice as much.
     */
    static final String STATE = """
            with told as (
              select count(*) as orders, min(id) as first, max(id) as last,
                     bit_xor(hash_record_extended(row(created_at, id, recipient_first_name, recipient_last_name,
                                                      recipient_phone, email, pickup_point_id), 0)) as sum
                from "order"
               where created_at >= $1 and created_at < $2 and status = any ($3))
            select orders, sum,
                   (select bit_xor(hash_record_extended(row(id, order_id, product_code), 0))
                      from order_item where order_id between first and last) as pieces
              from told
            """;

    private ExportSql() {}
}

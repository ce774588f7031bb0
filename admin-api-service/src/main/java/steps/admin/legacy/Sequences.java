package steps.admin.legacy;

import java.sql.SQLException;
import java.util.List;

/** Ids that are given out from now on come after those that were taken over. */
final class Sequences {
    private static final List<String> TABLES = List.of(
            "users",
            "family",
            "category",
            "product",
            "\"order\"",
            "order_item",
            "promo_group",
            "promo_code",
            "faq_item",
            "broadcast");

    private Sequences() {}

    static void advanceAll(Load load) throws SQLException {
        for (var table : TABLES) {
            advance(load, table);
        }
    }

    static void advance(Load load, String table) throws SQLException {
        load.number("select setval(pg_get_serial_sequence('" + table
                + "', 'id'), (select coalesce(max(id), 0) + 1 from " + table + "), false)");
    }
}

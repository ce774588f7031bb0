package steps.admin.order;

import io.vertx.sqlclient.Row;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** One piece of an order as partners see it: nothing is null, what is unknown is empty. */
record OrderView(
        String firstName,
        String lastName,
        String phone,
        String email,
        String pickupPointId,
        String orderId,
        String createdAt,
        String productCode) {
    /** The names in the contract, in its order. */
    static final List<String> NAMES =
            List.of("first_name", "last_name", "phone", "email", "pvz_id", "order_id", "created_at", "product_code");

    /** With what one format or another writes in a way of its own. */
    static final OrderView ODD =
            new OrderView("Ян, \"мл.\"; \\", "=1+1\n", "+79991234567", "", "<&\u2028>", "'17", "@-+", "\t😀");

    static OrderView of(Row row) {
        return new OrderView(
                known(row.getString("first_name")),
                known(row.getString("last_name")),
                known(row.getString("phone")),
                known(row.getString("email")),
                known(row.getString("pvz_id")),
                Long.toString(row.getLong("order_id")),
                written(row.getOffsetDateTime("created_at")),
                known(row.getString("product_code")));
    }

    List<String> values() {
        return List.of(firstName, lastName, phone, email, pickupPointId, orderId, createdAt, productCode);
    }

    /** With six digits of a second, always, and {@code +00:00}. By hand: a formatter takes longer than all the rest. */
    static String written(OffsetDateTime moment) {
        var utc = moment.withOffsetSameInstant(ZoneOffset.UTC);
        var text = new StringBuilder(32);
        number(text, utc.getYear(), 4).append('-');
        number(text, utc.getMonthValue(), 2).append('-');
        number(text, utc.getDayOfMonth(), 2).append('T');
        number(text, utc.getHour(), 2).append(':');
        number(text, utc.getMinute(), 2).append(':');
        number(text, utc.getSecond(), 2).append('.');
        return number(text, utc.getNano() / 1_000, 6).append("+00:00").toString();
    }

    private static StringBuilder number(StringBuilder text, int number, int digits) {
        var written = Integer.toString(number);
        return text.append("0".repeat(Math.max(0, digits - written.length()))).append(written);
    }

    private static String known(String text) {
        return text == null ? "" : text;
    }
}

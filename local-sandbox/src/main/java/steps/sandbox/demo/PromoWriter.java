package steps.sandbox.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Inserts promo codes with their groups. */
record PromoWriter(PreparedStatement group, PreparedStatement code) {
    private static final String GROUP =
            "insert into promo_group (title, discount_percent, description, price) values (?, ?, ?, ?) returning id";
    private static final String CODE = "insert into promo_code (group_id, code, max_uses) values (?, ?, ?)";

    static void write(Connection connection, List<DemoPromoGroup> groups) throws SQLException {
        try (PreparedStatement group = connection.prepareStatement(GROUP);
                PreparedStatement code = connection.prepareStatement(CODE)) {
            var writer = new PromoWriter(group, code);
            for (DemoPromoGroup one : groups) {
                writer.write(one);
            }
        }
    }

    private void write(DemoPromoGroup one) throws SQLException {
        long id = add(one);
        for (DemoPromoGroup.Code each : one.codes()) {
            code.setLong(1, id);
            code.setString(2, each.code());
            code.setInt(3, each.maxUses());
            code.executeUpdate();
        }
    }

    private long add(DemoPromoGroup one) throws SQLException {
        group.setString(1, one.title());
        group.setInt(2, one.discountPercent());
        group.setString(3, one.description());
        group.setLong(4, one.price());
        try (ResultSet row = group.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}

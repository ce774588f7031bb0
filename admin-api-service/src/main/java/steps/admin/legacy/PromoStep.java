package steps.admin.legacy;

import java.sql.SQLException;

/** Groups of promo codes, and the codes with how often each was used. */
final class PromoStep implements ImportStep {
    private static final String GROUPS = """
            select id, name, discount_percent, price_points, is_active, created_at at time zone 'UTC' from promo_groups
            """;
    private static final String CODES = """
            select id, group_id, code, greatest(max_uses, used_count, 1), greatest(used_count, 0), is_active,
                   created_at at time zone 'UTC'
              from promo_codes
            """;

    @Override
    public String name() {
        return "promo_codes";
    }

    @Override
    public void take(Load load, Reached reached) throws SQLException {
        load.pipe(GROUPS, "promo_group (id, title, discount_percent, price, active, created_at)");
        load.pipe(CODES, "promo_code (id, group_id, code, max_uses, used_count, active, created_at)");
        load.each(
                "select id, used_count from promo_codes where used_count > max_uses order by id",
                row -> load.remark(
                        Kind.PROMO_CODES,
                        row.getLong(1),
                        "used more often than it may be: it may be used " + row.getLong(2) + " times"));
        load.each(
                "select id, used_count from promo_codes where used_count < 0 order by id",
                row -> load.leave(Kind.PROMO_CODES, row.getLong(1), "used less than never", 0, row.getLong(2)));
    }
}

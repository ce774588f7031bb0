package steps.admin.legacy;

import java.sql.SQLException;

/** What has no place here, each row with its reason. */
final class LeftBehindStep implements ImportStep {
    @Override
    public String name() {
        return "left_behind";
    }

    @Override
    public void take(Load load, Reached reached) throws SQLException {
        each(
                load,
                Kind.INVITATIONS,
                "select id, 0 from family_invitations where status::text = 'pending' order by id",
                "invitations are made anew");
        each(load, Kind.FAQ, "select slug, 0 from faq_items order by id", NOT_YET);
        each(load, Kind.PROMO_GROUPS, "select id, price_points from promo_groups order by id", NOT_YET);
        each(load, Kind.PROMO_CODES, "select id, used_count from promo_codes order by id", NOT_YET);
        each(load, Kind.BROADCASTS, "select id, 0 from broadcasts order by id", NOT_YET);
        long addresses = load.oldNumber("select count(*) from user_addresses");
        if (addresses > 0) {
            load.leave(Kind.ADDRESSES, "all", "nothing is delivered home any more", addresses, 0);
        }
    }

    private static final String NOT_YET = "this version has no place for it";

    private static void each(Load load, Kind kind, String query, String reason) throws SQLException {
        load.each(query, row -> load.leave(kind, row.getString(1), reason, 1, row.getLong(2)));
    }
}

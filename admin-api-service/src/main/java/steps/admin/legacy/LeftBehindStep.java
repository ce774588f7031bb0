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
        long addresses = load.oldNumber("select count(*) from user_addresses");
        if (addresses > 0) {
            load.leave(Kind.ADDRESSES, "all", "nothing is delivered home any more", addresses, 0);
        }
    }
}

package steps.admin.legacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;

/** Settings under their own keys, Cyrillic ones too; those that are ours as well take effect. */
final class SettingsStep implements ImportStep {
    private static final Set<String> NOT_ALLOWED = Set.of("23514", "22001");
    private static final String KNOWN = "select count(*) from bot_setting where key = ?";
    private static final String KEEP = "insert into former_setting (key, value) values (?, ?)";
    private static final String SET = "update bot_setting set value = ?, updated_at = now() where key = ?";

    @Override
    public String name() {
        return "settings";
    }

    @Override
    public void take(Load load, Reached reached) throws SQLException {
        load.each("select key, coalesce(value, '') as value from bot_settings order by key", row -> add(row, load));
    }

    private static void add(ResultSet row, Load load) throws SQLException {
        var key = row.getString("key");
        var value = row.getString("value").strip();
        load.run(KEEP, key, row.getString("value"));
        if (load.number(KNOWN, key) == 0) {
            load.remark(Kind.SETTINGS, key, "kept; no setting here is called so");
        } else if (!isTaken(key, value, load)) {
            load.remark(Kind.SETTINGS, key, "kept; the value makes no sense here, and the usual one holds");
        }
    }

    /** The table itself knows what its settings may be. */
    private static boolean isTaken(String key, String value, Load load) throws SQLException {
        var before = load.ours().setSavepoint();
        try {
            load.run(SET, value, key);
            return true;
        } catch (SQLException e) {
            if (!NOT_ALLOWED.contains(e.getSQLState())) {
                throw e;
            }
            load.ours().rollback(before);
            return false;
        }
    }
}

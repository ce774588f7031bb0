package steps.admin.legacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import steps.domain.setting.BotSetting;

/** Settings under their own keys, Cyrillic ones too; those that are ours as well take effect. */
final class SettingsStep implements ImportStep {
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
        var value = row.getString("value");
        load.run(KEEP, key, value);
        var ours = Stream.of(BotSetting.values())
                .filter(setting -> setting.key().equals(key))
                .findFirst();
        if (ours.isEmpty()) {
            load.remark(Kind.SETTINGS, key, "kept; no setting here is called so");
            return;
        }
        var plain = Optional.of(value.strip()).filter(ours.get()::accepts);
        if (plain.isPresent()) {
            load.run(SET, plain.get(), key);
        } else {
            load.remark(Kind.SETTINGS, key, "kept; the value makes no sense here, and the usual one holds");
        }
    }
}

package steps.admin.panel.account;

import io.vertx.mutiny.sqlclient.Row;
import java.util.Objects;

/**
 * Somebody who may come into the panel.
 *
 * @param totpSecret null while only the password is asked for
 */
record Account(
        long id,
        String name,
        String passwordHash,
        PanelRole role,
        String totpSecret,
        long totpPeriod,
        String language,
        boolean active) {
    static final String COLUMNS = "id, name, password_hash, role, totp_secret, totp_period, language, active";

    static Account of(Row row) {
        return new Account(
                Objects.requireNonNull(row.getLong("id")),
                row.getString("name"),
                row.getString("password_hash"),
                PanelRole.ofCode(row.getString("role")).orElseThrow(),
                row.getString("totp_secret"),
                Objects.requireNonNull(row.getLong("totp_period")),
                row.getString("language"),
                row.getBoolean("active"));
    }
}

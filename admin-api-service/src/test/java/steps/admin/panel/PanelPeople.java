package steps.admin.panel;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategies;
import io.vertx.mutiny.sqlclient.Pool;
import steps.testing.Rows;

/** Accounts of the panel that tests need, all with the same password. */
public final class PanelPeople {
    /** Cheap, since many log in. */
    private static final String HASH = BCrypt.with(LongPasswordStrategies.hashSha512(BCrypt.Version.VERSION_2A))
            .hashToString(4, Browsing.PASSWORD.toCharArray());

    private PanelPeople() {}

    /** The name of somebody with this role, new each time. */
    public static String with(Pool pool, String role) {
        var name = role + "-" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
        Rows.change(
                pool,
                "insert into panel_account (name, password_hash, role, created_at, password_at) values ($1, $2, $3, now(), now())",
                name,
                HASH,
                role);
        return name;
    }
}

package steps.domain.setting;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import steps.platform.transaction.Transactions;

/** Gives settings other values; the bot follows within two seconds. */
@Singleton
public class SettingChanges {
    private static final String FIND = """
            select key, value, default_value, min_value::text as least, max_value::text as most, unit, title, description
              from bot_setting where key = $1
            """;
    private static final String LOCK = FIND + " for no key update";
    private static final String CHANGE = "update bot_setting set value = $2, updated_at = now() where key = $1";

    private final Transactions transactions;
    private final Pool pool;

    SettingChanges(Transactions transactions, Pool pool) {
        this.transactions = transactions;
        this.pool = pool;
    }

    /** Null when there is none. */
    public Uni<Described> find(String key) {
        return pool.preparedQuery(FIND).execute(Tuple.of(key)).map(SettingChanges::only);
    }

    /** As {@link #find}, held until the caller's transaction ends. */
    public Uni<Described> lock(String key) {
        return transactions.inOne(
                () -> pool.preparedQuery(LOCK).execute(Tuple.of(key)).map(SettingChanges::only));
    }

    /** To a value that the setting accepts. */
    public Uni<Void> change(BotSetting setting, String value) {
        if (!setting.accepts(value)) {
            throw new IllegalArgumentException("The setting " + setting.key() + " cannot be so.");
        }
        return transactions.inOne(() -> pool.preparedQuery(CHANGE)
                .execute(Tuple.of(setting.key(), value))
                .replaceWithVoid());
    }

    private static @Nullable Described only(RowSet<Row> rows) {
        if (rows.size() == 0) {
            return null;
        }
        var row = rows.iterator().next();
        return new Described(
                row.getString("key"),
                row.getString("value"),
                row.getString("default_value"),
                row.getString("least"),
                row.getString("most"),
                row.getString("unit"),
                row.getString("title"),
                row.getString("description"));
    }

    /**
     * A setting with what it is about, in Russian.
     *
     * @param min null for what is no number
     * @param max null for what is no number
     */
    public record Described(
            String key,
            String value,
            String defaultValue,
            String min,
            String max,
            String unit,
            String title,
            String description) {}
}

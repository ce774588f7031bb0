package steps.domain.preference;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.stream.Collectors;
import steps.domain.setting.BotSetting;
import steps.domain.setting.BotSettings;

/** Keeps what people wish of messages; each wish is written by a statement of its own, so that two never undo each other. */
@Singleton
public class MessagePreferences {
    private static final String FIND = """
            select declined, quiet_from, quiet_until, reminder_hour from message_preference where user_id = $1
            """;
    private static final String DECLINE = """
            insert into message_preference as known (user_id, declined) values ($1, array[$2::varchar(16)])
            on conflict (user_id) do update set declined = array_append(array_remove(known.declined, $2), $2)
            """;
    private static final String ACCEPT = """
            update message_preference set declined = array_remove(declined, $2::varchar(16)) where user_id = $1
            """;
    private static final String BE_QUIET = """
            insert into message_preference (user_id, quiet_from, quiet_until) values ($1, $2, $3)
            on conflict (user_id) do update set quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until
            """;
    private static final String REMIND_AT = """
            insert into message_preference (user_id, reminder_hour) values ($1, $2)
            on conflict (user_id) do update set reminder_hour = excluded.reminder_hour
            """;

    private final Pool pool;
    private final BotSettings settings;

    MessagePreferences(Pool pool, BotSettings settings) {
        this.pool = pool;
        this.settings = settings;
    }

    public Uni<MessagePreference> of(long userId) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(userId))
                .map(rows -> rows.rowCount() == 0
                        ? MessagePreference.USUAL
                        : read(rows.iterator().next()));
    }

    /** They get none of these from now on, whatever is on its way to be written. */
    public Uni<Void> decline(long userId, MessageKind kind) {
        return change(DECLINE, Tuple.of(userId, kind.code()));
    }

    public Uni<Void> accept(long userId, MessageKind kind) {
        return change(ACCEPT, Tuple.of(userId, kind.code()));
    }

    /** Null for the usual ones, which operators may change. */
    public Uni<Void> beQuiet(long userId, QuietHours hours) {
        return change(
                BE_QUIET, Tuple.of(userId, hours == null ? null : hours.from(), hours == null ? null : hours.until()));
    }

    /** Null for no reminder. */
    public Uni<Void> remindAt(long userId, Integer hour) {
        return change(REMIND_AT, Tuple.of(userId, hour));
    }

    /** Those of everybody who has not chosen their own. */
    public QuietHours usualQuietHours() {
        var values = settings.current();
        return new QuietHours(
                LocalTime.of(values.whole(BotSetting.QUIET_FROM_HOUR), 0),
                LocalTime.of(values.whole(BotSetting.QUIET_UNTIL_HOUR), 0));
    }

    /** Those that hold for whoever wishes this. */
    public QuietHours quietHours(MessagePreference preference) {
        return preference.quietHours() == null ? usualQuietHours() : preference.quietHours();
    }

    private Uni<Void> change(String sql, Tuple values) {
        return pool.preparedQuery(sql).execute(values).replaceWithVoid();
    }

    private static MessagePreference read(Row row) {
        var from = row.getLocalTime("quiet_from");
        var hour = row.getShort("reminder_hour");
        return new MessagePreference(
                Arrays.stream(row.getArrayOfStrings("declined"))
                        .map(MessageKind::of)
                        .collect(Collectors.toSet()),
                from == null ? null : new QuietHours(from, row.getLocalTime("quiet_until")),
                hour == null ? null : hour.intValue());
    }
}

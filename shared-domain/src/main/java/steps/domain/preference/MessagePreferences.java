package steps.domain.preference;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import steps.domain.setting.BotSettings;
import steps.domain.user.User;
import steps.domain.user.Users;
import steps.platform.sql.Results;
import steps.platform.transaction.Transactions;

/** Keeps what people wish of messages; each wish is written by a statement of its own, so that two never undo each other. */
@Singleton
public class MessagePreferences {
    private static final String FIND = """
            select declined, quiet_from, quiet_until, reminder_hour, next_reminder_at from message_preference where user_id = $1
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
            insert into message_preference as known (user_id, reminder_hour) values ($1, $2)
            on conflict (user_id) do update
               set reminder_hour = excluded.reminder_hour,
                   declined = case when excluded.reminder_hour is null then known.declined
                                   else array_remove(known.declined, 'reminders'::varchar(16)) end
            """;

    private static final String NOT_WANTED_BY = """
            select users.telegram_id from users join message_preference as wish on wish.user_id = users.id
             where users.telegram_id = any ($1::bigint[]) and $2::varchar(16) = any (wish.declined)
            """;

    private final Transactions transactions;
    private final Pool pool;
    private final BotSettings settings;
    private final Users users;
    private final Reminders reminders;

    MessagePreferences(Transactions transactions, Pool pool, BotSettings settings, Users users, Reminders reminders) {
        this.transactions = transactions;
        this.pool = pool;
        this.settings = settings;
        this.users = users;
        this.reminders = reminders;
    }

    public Uni<MessagePreference> of(long userId) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(userId))
                .map(rows -> Results.oneOf(rows, MessagePreferences::read))
                .onItem()
                .ifNull()
                .continueWith(MessagePreference.USUAL);
    }

    /** They get none of these from now on, whatever is on its way to be written. */
    public Uni<Void> decline(long userId, MessageKind kind) {
        return change(userId, DECLINE, Tuple.of(userId, kind.code()));
    }

    public Uni<Void> accept(long userId, MessageKind kind) {
        return change(userId, ACCEPT, Tuple.of(userId, kind.code()));
    }

    /** Which of these chats want none of these. */
    public Uni<Set<Long>> decliners(MessageKind kind, Collection<Long> chats) {
        return pool.preparedQuery(NOT_WANTED_BY)
                .execute(Tuple.of(chats.toArray(Long[]::new), kind.code()))
                .map(rows -> Results.stream(rows).map(row -> row.getLong(0)).collect(Collectors.toUnmodifiableSet()));
    }

    /** Null for the usual ones, which operators may change. */
    public Uni<Void> beQuiet(long userId, @Nullable QuietHours hours) {
        return change(
                userId,
                BE_QUIET,
                Tuple.of(userId, hours == null ? null : hours.from(), hours == null ? null : hours.until()));
    }

    /** From now on they want to be reminded, whatever they have said of that before. Null for no reminder. */
    public Uni<Void> remindAt(long userId, Integer hour) {
        return change(userId, REMIND_AT, Tuple.of(userId, hour));
    }

    /** Their hours are those of this zone from now on, unless the database does not know it. Answers whether it does. */
    public Uni<Boolean> live(User user, ZoneId zone) {
        return transactions.inOne(() -> users.chooseZone(user, zone).call(() -> reminders.plan(user.id())));
    }

    /** Those of everybody who has not chosen their own. */
    public QuietHours usualQuietHours() {
        return QuietHours.usual(settings.current());
    }

    /** Those that hold for whoever wishes this. */
    public QuietHours quietHours(MessagePreference preference) {
        return preference.quietHours() == null ? usualQuietHours() : preference.quietHours();
    }

    private Uni<Void> change(long userId, String sql, Tuple values) {
        return transactions.inOne(() -> pool.preparedQuery(sql).execute(values).chain(() -> reminders.plan(userId)));
    }

    private static MessagePreference read(Row row) {
        var from = row.getLocalTime("quiet_from");
        var hour = row.getShort("reminder_hour");
        var next = row.getOffsetDateTime("next_reminder_at");
        return new MessagePreference(
                Arrays.stream(row.getArrayOfStrings("declined"))
                        .map(MessageKind::of)
                        .collect(Collectors.toSet()),
                from == null ? null : new QuietHours(from, row.getLocalTime("quiet_until")),
                hour == null ? null : hour.intValue(),
                next == null ? null : next.toInstant());
    }
}

package steps.domain.preference;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import steps.domain.delivery.Deliveries;
import steps.domain.delivery.NewDelivery;
import steps.domain.delivery.Notice;
import steps.domain.setting.BotSettings;
import steps.platform.sql.Results;
import steps.platform.transaction.Transactions;

/**
 * Reminds people of their walk at the hour that they have chosen. When is written down with their wishes; what is due leaves as a
 * delivery in the transaction that writes down the next time, so that no crash loses one and none makes two of one.
 */
@Singleton
public class Reminders {
    /** The lease that makes one replica look for what is due. */
    public static final String LEASE = "reminder";

    private static final int AT_ONCE = 500;
    private static final String WISH = """
            select wish.reminder_hour, 'reminders' = any (wish.declined) as declined, wish.quiet_from, wish.quiet_until,
                   wish.reminded_day, users.time_zone
              from message_preference as wish join users on users.id = wish.user_id
             where wish.user_id = $1 for no key update of wish
            """;
    private static final String PLAN = """
            update message_preference set next_reminder_at = $2, reminder_day = $3 where user_id = $1
            """;
    static final String DUE = """
            select wish.user_id, wish.reminder_hour, wish.quiet_from, wish.quiet_until, wish.next_reminder_at, wish.reminder_day,
                   users.telegram_id, users.time_zone,
                   users.active and users.erased_at is null and not users.blocked_bot as reachable,
                   exists (select from walk where walk.user_id = wish.user_id and walk.ended_at is null) as walking,
                   (select max(day) from daily_steps where daily_steps.user_id = wish.user_id) as walked_on
              from message_preference as wish join users on users.id = wish.user_id
             where wish.next_reminder_at <= $1
             order by wish.next_reminder_at limit $2 for no key update of wish skip locked
            """;
    private static final String GO_ON = """
            update message_preference as wish
               set next_reminder_at = plan.at, reminder_day = plan.day, reminded_day = coalesce(plan.done, wish.reminded_day)
              from (select unnest($1::bigint[]) as user_id, unnest($2::timestamptz[]) as at, unnest($3::date[]) as day,
                           unnest($4::date[]) as done) as plan
             where wish.user_id = plan.user_id
            """;

    private final Transactions transactions;
    private final Pool pool;
    private final Deliveries deliveries;
    private final BotSettings settings;
    private final Clock clock;
    private final ZoneId ours;

    Reminders(
            Transactions transactions,
            Pool pool,
            Deliveries deliveries,
            BotSettings settings,
            Clock clock,
            @ConfigProperty(name = "steps.time-zone", defaultValue = "Europe/Moscow") ZoneId ours) {
        this.transactions = transactions;
        this.pool = pool;
        this.deliveries = deliveries;
        this.settings = settings;
        this.clock = clock;
        this.ours = ours;
    }

    /** Anew whenever one of the wishes has changed that it follows from; in the same transaction. */
    Uni<Void> plan(long userId) {
        return pool.preparedQuery(WISH).execute(Tuple.of(userId)).chain(rows -> {
            var plan = Results.oneOf(rows, this::planOf);
            return pool.preparedQuery(PLAN)
                    .execute(Tuple.of(userId, plan == null ? null : at(plan.at()), plan == null ? null : plan.day()))
                    .replaceWithVoid();
        });
    }

    private @Nullable ReminderPlan planOf(Row wish) {
        var hour = wish.getShort("reminder_hour");
        return hour == null || wish.getBoolean("declined")
                ? null
                : ReminderPlan.next(
                        hour, zone(wish), quietHours(wish), wish.getLocalDate("reminded_day"), clock.instant());
    }

    /** Sees to some of those whose time it is; answers whether there may be more. */
    public Uni<Boolean> remindDue() {
        return transactions.retrying(() -> {
            var now = clock.instant();
            return pool.preparedQuery(DUE)
                    .execute(Tuple.of(at(now), AT_ONCE))
                    .map(rows -> Results.listOf(rows, this::due))
                    .call(due -> goOn(due, now))
                    .call(due -> enqueue(due, now))
                    .map(due -> due.size() == AT_ONCE);
        });
    }

    private Uni<Void> goOn(List<DueReminder> due, Instant now) {
        var plans = due.stream().map(one -> one.planAfter(now)).toList();
        return due.isEmpty()
                ? Uni.createFrom().voidItem()
                : pool.preparedQuery(GO_ON)
                        .execute(Tuple.of(
                                due.stream().map(DueReminder::userId).toArray(Long[]::new),
                                plans.stream().map(plan -> at(plan.at())).toArray(OffsetDateTime[]::new),
                                plans.stream().map(ReminderPlan::day).toArray(LocalDate[]::new),
                                due.stream().map(one -> one.doneDay(now)).toArray(LocalDate[]::new)))
                        .replaceWithVoid();
    }

    private Uni<Void> enqueue(List<DueReminder> due, Instant now) {
        return Multi.createFrom()
                .iterable(due)
                .filter(one -> !one.waits(now) && one.isWanted(now))
                .onItem()
                .transformToUniAndConcatenate(one -> deliveries.enqueue(
                        NewDelivery.until(one.notAfter(now), one.chatId(), new Notice.WalkReminder())))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private DueReminder due(Row row) {
        return new DueReminder(
                row.getLong("user_id"),
                row.getLong("telegram_id"),
                row.getShort("reminder_hour"),
                zone(row),
                quietHours(row),
                row.getOffsetDateTime("next_reminder_at").toInstant(),
                row.getLocalDate("reminder_day"),
                row.getBoolean("reachable"),
                row.getBoolean("walking"),
                row.getLocalDate("walked_on"));
    }

    private ZoneId zone(Row row) {
        var zone = row.getString("time_zone");
        return zone == null ? ours : ZoneId.of(zone);
    }

    private QuietHours quietHours(Row row) {
        var from = row.getLocalTime("quiet_from");
        return from == null
                ? QuietHours.usual(settings.current())
                : new QuietHours(from, row.getLocalTime("quiet_until"));
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}

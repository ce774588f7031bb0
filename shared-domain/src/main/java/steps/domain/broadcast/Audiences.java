package steps.domain.broadcast;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import steps.domain.preference.MessagePreferences;
import steps.platform.sql.Results;
import steps.platform.transaction.LocalSettings;
import steps.platform.transaction.Transactions;

/** Whom an audience is made of: how many now, and all of them as rows when a broadcast begins. */
@Singleton
public class Audiences {
    /**
     * Reads everybody: the connection's own settings are for statements that read one. The check of each row's reference keeps its
     * plan: to plan it anew for each costs twice as much as the row.
     */
    static final LocalSettings BULK = LocalSettings.NONE
            .statementsWithin(Duration.ofMinutes(10))
            .pausesWithin(Duration.ofMinutes(1))
            .with("plan_cache_mode", "auto")
            .with("enable_seqscan", "on");

    private static final String ZONES = "select distinct time_zone from users where time_zone is not null";

    private static final String SNAPSHOT = """
            insert into broadcast_recipient (broadcast_id, user_id, not_before, changed_at)
            select $1, person.id,
                   case when person.own_hours then coalesce(zone.due_at, $3) else coalesce(zone.loud_at, $4) end, $2
              from (select users.id, users.time_zone, wish.quiet_from is not null as own_hours
            """;
    private static final String IN_THEIR_ZONES = """
            ) as person
              left join (select unnest($5::text[]) as name, unnest($6::timestamptz[]) as due_at,
                                unnest($7::timestamptz[]) as loud_at) as zone on zone.name = person.time_zone
            """;

    private final Transactions transactions;
    private final Pool pool;
    private final MessagePreferences preferences;
    private final Clock clock;
    private final ZoneId ours;

    Audiences(
            Transactions transactions,
            Pool pool,
            MessagePreferences preferences,
            Clock clock,
            @ConfigProperty(name = "steps.time-zone", defaultValue = "Europe/Moscow") ZoneId ours) {
        this.transactions = transactions;
        this.pool = pool;
        this.preferences = preferences;
        this.clock = clock;
        this.ours = ours;
    }

    /** How many would get a broadcast that began now. */
    public Uni<Long> count(Audience audience) {
        var query = AudienceQuery.of(audience, clock.instant(), List.of());
        return transactions.inOne(() -> pool.preparedQuery("select count(*) " + query.sql())
                .execute(query.values())
                .map(rows -> rows.iterator().next().getLong(0)));
    }

    /**
     * A row for each, by one statement in the caller's transaction. Those who sleep by the usual hours are to wait from the start;
     * whoever has hours of their own is looked at when it is their turn. Answers how many.
     */
    Uni<Integer> write(Broadcast broadcast) {
        var now = clock.instant();
        return zones().chain(zones -> write(broadcast, zones, now));
    }

    private Uni<Integer> write(Broadcast broadcast, List<String> zones, Instant now) {
        var usual = Moments.of(broadcast, ours, now, preferences);
        var each = zones.stream()
                .map(zone -> Moments.of(broadcast, ZoneId.of(zone), now, preferences))
                .toList();
        var query = AudienceQuery.of(
                broadcast.audience(),
                now,
                new ArrayList<>(List.of(
                        broadcast.id(),
                        at(now),
                        at(usual.due()),
                        at(usual.loud()),
                        zones.toArray(String[]::new),
                        each.stream().map(one -> at(one.due())).toArray(OffsetDateTime[]::new),
                        each.stream().map(one -> at(one.loud())).toArray(OffsetDateTime[]::new))));
        return pool.preparedQuery(SNAPSHOT + query.sql() + IN_THEIR_ZONES)
                .execute(query.values())
                .map(rows -> rows.rowCount());
    }

    private Uni<List<String>> zones() {
        return pool.preparedQuery(ZONES)
                .execute(Tuple.tuple())
                .map(rows -> Results.listOf(rows, row -> row.getString(0)));
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    /** When readers of one zone may get it, with and without the usual quiet hours. */
    private record Moments(Instant due, Instant loud) {
        static Moments of(Broadcast broadcast, ZoneId zone, Instant now, MessagePreferences preferences) {
            var due = broadcast.dueIn(zone);
            return new Moments(due, preferences.usualQuietHours().nextLoudMoment(due.isAfter(now) ? due : now, zone));
        }
    }
}

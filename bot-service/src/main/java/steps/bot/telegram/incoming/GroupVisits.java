package steps.bot.telegram.incoming;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Which groups the bot is about to leave or has left: of all that is heard of one, by all replicas, one is the reason to leave.
 * Telegram delivers messages and memberships of a group side by side, so their times tell what came first.
 */
@Singleton
class GroupVisits {
    /** So long after we decided to leave, what happens in a group may still have found us in there. */
    private static final Duration DEPARTURE = Duration.ofMinutes(1);

    private static final String CLAIM = """
            insert into group_visit (group_id, moved_at, quiet_until, told) values ($1, $2, $3, false)
            on conflict (group_id) do update
               set moved_at = greatest(group_visit.moved_at, excluded.moved_at),
                   quiet_until = greatest(group_visit.quiet_until, excluded.quiet_until),
                   told = group_visit.told and not $4
             where case when $4 then group_visit.moved_at else group_visit.quiet_until end < excluded.moved_at
            returning told
            """;
    private static final String TELL = "update group_visit set told = true where group_id = $1";
    private static final String STAY = "update group_visit set quiet_until = moved_at where group_id = $1";
    private static final String END = """
            insert into group_visit (group_id, moved_at, quiet_until, told) values ($1, $2, $2, false)
            on conflict (group_id) do update
               set moved_at = greatest(group_visit.moved_at, excluded.moved_at),
                   quiet_until = greatest(group_visit.quiet_until, excluded.quiet_until)
            """;

    private final Pool pool;
    private final Clock clock;

    GroupVisits(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** This replica's task about the group; whoever asks next has nothing to do. */
    Uni<Goodbye> claim(Arrival.InGroup group) {
        var quietUntil = later(clock.instant().plus(DEPARTURE), group.at());
        return pool.preparedQuery(CLAIM)
                .execute(Tuple.of(group.groupId(), time(group.at()), time(quietUntil), group.entered()))
                .map(rows -> rows.rowCount() == 0
                        ? Goodbye.NONE
                        : goodbye(group, rows.iterator().next()));
    }

    private static Goodbye goodbye(Arrival.InGroup group, Row row) {
        return group.maySpeak() && !row.getBoolean("told") ? Goodbye.WITH_A_WORD : Goodbye.SILENT;
    }

    /** Before it is said why we leave, so that it is never said twice. */
    Uni<Void> tell(long groupId) {
        return pool.preparedQuery(TELL).execute(Tuple.of(groupId)).replaceWithVoid();
    }

    /** We could not leave: the next thing that happens there is a reason again. */
    Uni<Void> stay(long groupId) {
        return pool.preparedQuery(STAY).execute(Tuple.of(groupId)).replaceWithVoid();
    }

    /** We are out; what happened in there before and is delivered later is no reason to leave. */
    Uni<Void> end(Arrival.OutOfGroup group) {
        return pool.preparedQuery(END)
                .execute(Tuple.of(group.groupId(), time(group.at())))
                .replaceWithVoid();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** How to leave. */
    enum Goodbye {
        NONE,
        SILENT,
        WITH_A_WORD
    }
}

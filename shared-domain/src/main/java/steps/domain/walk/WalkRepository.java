package steps.domain.walk;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import steps.platform.sql.Results;

/** Finds and locks walks. */
@Singleton
class WalkRepository {
    private static final String LOCK = """
            select id, user_id, chat_id, form, live_message_id, status_message_id, started_at, live_until, heard_at,
                   rules_version, meter, days, steps, points, multiplier, temperature_c, explanation
              from walk where ended_at is null and %s
               for no key update
            """;
    private static final String LOCK_ACTIVE = LOCK.formatted("user_id = $1");
    private static final String LOCK_FOLLOWING = LOCK.formatted("chat_id = $1 and live_message_id = $2");
    private static final String ADD = """
            insert into walk (user_id, chat_id, form, started_at, rules_version, live_message_id, live_until, heard_at, meter, days,
                              explanation, metres, steps, points, multiplier, temperature_c, ended_at, end_reason, credited_points)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
            returning id
            """;
    private static final String SAVE = """
            update walk
               set live_message_id = $2, live_until = $3, heard_at = $4, meter = $5, days = $6, explanation = $7, metres = $8,
                   steps = $9, points = $10, multiplier = $11, temperature_c = $12, ended_at = $13, end_reason = $14,
                   credited_points = $15
             where id = $1
            """;

    private static final String OVERDUE = """
            select chat_id from walk where ended_at is null and (heard_at < $1 or heard_at < $2 and live_until < $2)
             order by id limit $3
            """;
    private static final String COUNT_ACTIVE = "select count(*) from walk where ended_at is null";
    private static final String SILENT = """
            select id from walk
             where ended_at is null and not hinted and heard_at < $1 and (live_until is null or live_until > $2)
             order by id limit $3
            """;
    private static final String MARK_HINTED = """
            update walk set hinted = true where id = $1 and ended_at is null and not hinted and heard_at < $2
            returning chat_id
            """;

    private final Pool pool;

    WalkRepository(Pool pool) {
        this.pool = pool;
    }

    /** Null when the person is not walking. */
    Uni<Walk> lockActiveOf(long userId) {
        return lock(LOCK_ACTIVE, Tuple.of(userId));
    }

    /** Null when no walk follows this live location. */
    Uni<Walk> lockFollowing(long chatId, long liveMessageId) {
        return lock(LOCK_FOLLOWING, Tuple.of(chatId, liveMessageId));
    }

    private Uni<Walk> lock(String sql, Tuple which) {
        return pool.preparedQuery(sql).execute(which).map(rows -> Results.oneOf(rows, Walk::read));
    }

    Uni<Long> countActive() {
        return pool.preparedQuery(COUNT_ACTIVE)
                .execute()
                .map(rows -> rows.iterator().next().getLong(0));
    }

    Uni<Walk> add(Walk begun) {
        return pool.preparedQuery(ADD)
                .execute(begun.changed(begun.whose()))
                .map(rows -> begun.stored(rows.iterator().next().getLong("id")));
    }

    Uni<Void> save(Walk walk) {
        return pool.preparedQuery(SAVE)
                .execute(walk.changed(Tuple.of(walk.id())))
                .replaceWithVoid();
    }

    /** Chats whose active walk's sharing has run out or from which nothing was heard since. */
    Uni<List<Long>> findOverdueChats(Overdue limits, int atMost) {
        return pool.preparedQuery(OVERDUE)
                .execute(Tuple.of(time(limits.silentSince()), time(limits.sharedUntil()), atMost))
                .map(rows -> numbers(rows, "chat_id"));
    }

    /** Active walks without a hint that were last heard before this moment and whose sharing goes on. */
    Uni<List<Long>> findSilent(Instant silentSince, Instant now, int atMost) {
        return pool.preparedQuery(SILENT)
                .execute(Tuple.of(time(silentSince), time(now), atMost))
                .map(rows -> numbers(rows, "id"));
    }

    /** Answers the chat to the only one that may give the hint, null to everybody else. */
    Uni<Long> markHinted(long walkId, Instant silentSince) {
        return pool.preparedQuery(MARK_HINTED)
                .execute(Tuple.of(walkId, time(silentSince)))
                .map(rows -> Results.oneOf(rows, row -> row.getLong("chat_id")));
    }

    private static List<Long> numbers(RowSet<Row> rows, String column) {
        return Results.listOf(rows, row -> row.getLong(column));
    }

    private static OffsetDateTime time(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}

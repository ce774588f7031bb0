package steps.bot.dialog.engine;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steps.bot.dialog.Update;
import steps.platform.sql.Results;

/** Keeps the updates that no retry would help, as they came, for whoever mends the bot. */
@Singleton
public class FailedUpdates {
    private static final String RECORD = """
            insert into failed_update (update_id, chat_id, body, error, created_at)
            values ($1, $2, $3, $4, $5)
            """;
    private static final String OPEN = """
            select id, update_id, body, error, created_at, replays from failed_update where closed_at is null order by id
            """;
    private static final String TAKE_WANTED = """
            update failed_update set wanted_at = null
             where id in (select id from failed_update where wanted_at is not null and closed_at is null
                           order by id limit 20 for update skip locked)
            returning id, update_id, body, error, created_at, replays
            """;
    private static final String CLAIM = """
            select count(*) from (select 1 from failed_update where id = $1 and closed_at is null for update) as open
            """;
    private static final String CLOSE = "update failed_update set closed_at = $2 where id = $1 and closed_at is null";
    private static final String FAILED_AGAIN = """
            update failed_update set replays = replays + 1, error = $2 where id = $1 and closed_at is null
            """;

    private final Pool pool;
    private final Clock clock;
    private final Counter recorded;

    FailedUpdates(Pool pool, Clock clock, MeterRegistry metrics) {
        this.pool = pool;
        this.clock = clock;
        this.recorded = metrics.counter("steps.updates.failed");
    }

    /** Something that came from Telegram and was not even an update; in a transaction of its own. */
    public Uni<Void> recordUnreadable(long updateId, String raw, Throwable failure) {
        return record(updateId, null, raw.replace("\0", ""), failure);
    }

    /** Those that wait for somebody to mend the bot and replay them, the oldest first. */
    public Uni<List<FailedUpdate>> open() {
        return pool.query(OPEN).execute().map(rows -> Results.listOf(rows, FailedUpdates::read));
    }

    /** Those that somebody wants to be replayed, each for one replica alone. */
    public Uni<List<FailedUpdate>> takeWanted() {
        return pool.query(TAKE_WANTED).execute().map(rows -> Results.listOf(rows, FailedUpdates::read));
    }

    /** It needs no replay; whether it was open until now. */
    public Uni<Boolean> closeMeaningless(long id) {
        return close(id);
    }

    Uni<Void> record(Update update, Throwable failure) {
        return record(update.id(), update.chatId(), update.raw(), failure);
    }

    /** What our own clock brings, it brings again. */
    void countOfClock() {
        recorded.increment();
    }

    /** Within the replay's transaction: whether it is open, and until the commit nobody else's. */
    Uni<Boolean> claim(long id) {
        return pool.preparedQuery(CLAIM)
                .execute(Tuple.of(id))
                .map(rows -> rows.iterator().next().getLong(0) > 0);
    }

    Uni<Boolean> close(long id) {
        return pool.preparedQuery(CLOSE).execute(Tuple.of(id, now())).map(rows -> rows.rowCount() > 0);
    }

    /** In a transaction of its own. */
    Uni<Void> failedAgain(long id, Throwable failure) {
        return pool.preparedQuery(FAILED_AGAIN)
                .execute(Tuple.of(id, failure.toString()))
                .replaceWithVoid();
    }

    private static FailedUpdate read(Row row) {
        return new FailedUpdate(
                row.getLong("id"),
                row.getLong("update_id"),
                row.getString("body"),
                row.getString("error"),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getInteger("replays"));
    }

    private Uni<Void> record(@Nullable Long updateId, @Nullable Long chatId, String raw, Throwable failure) {
        return pool.preparedQuery(RECORD)
                .execute(Tuple.of(updateId, chatId, raw, failure.toString(), now()))
                .invoke(() -> recorded.increment())
                .replaceWithVoid();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

package steps.domain.delivery;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Messages to people that nobody is talking with right now. {@link Outbox} is where they leave. */
@Singleton
public class Deliveries {
    private static final String ENQUEUE = """
            insert into delivery (chat_id, letter, priority, after_crash, not_before, not_after, created_at, changed_at)
            values ($1, $2::text::jsonb, $3, $4, $5, $6, $7, $7)
            returning id
            """;
    private static final String CANCEL = """
            update delivery set state = 'canceled', changed_at = $2 where id = $1 and state = 'waiting'
            """;

    /** Not those that had become too late by themselves. */
    private static final String SEND_AGAIN = """
            update delivery
               set state = 'waiting', attempts = 0, reason = null, epoch = null, not_before = $2, changed_at = $2
             where chat_id = $1 and state in ('failed', 'unknown') and (not_after is null or not_after > $2)
            """;

    private final Pool pool;
    private final Clock clock;

    Deliveries(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** In the caller's transaction: it is sent when that commits, and never if it does not. Answers its id. */
    public Uni<Long> enqueue(NewDelivery delivery) {
        var now = clock.instant();
        var notBefore = delivery.notBefore() == null ? now : delivery.notBefore();
        return pool.preparedQuery(ENQUEUE)
                .execute(Tuple.tuple()
                        .addLong(delivery.chatId())
                        .addString(NoticeJson.write(delivery.notice()))
                        .addInteger(delivery.priority().level())
                        .addString(delivery.afterCrash().code())
                        .addOffsetDateTime(at(notBefore))
                        .addOffsetDateTime(delivery.notAfter() == null ? null : at(delivery.notAfter()))
                        .addOffsetDateTime(at(now)))
                .map(rows -> rows.iterator().next().getLong("id"));
    }

    /** Whether it was still waiting and now never will be sent. */
    public Uni<Boolean> cancel(long id) {
        return pool.preparedQuery(CANCEL)
                .execute(Tuple.of(id, clock.instant().atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.rowCount() == 1);
    }

    /** What did not reach this chat, or may not have, goes out once more; how many messages that are. */
    public Uni<Integer> sendAgain(long chatId) {
        return pool.preparedQuery(SEND_AGAIN)
                .execute(Tuple.of(chatId, clock.instant().atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.rowCount());
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}

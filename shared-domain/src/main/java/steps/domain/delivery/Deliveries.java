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

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}

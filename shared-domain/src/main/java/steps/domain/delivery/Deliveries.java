package steps.domain.delivery;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Messages to people that nobody is talking with right now. {@link Outbox} is where they leave. */
@Singleton
public class Deliveries {
    private static final String ENQUEUE = """
            insert into delivery (chat_id, letter, priority, after_crash, not_before, created_at, changed_at)
            values (:chat, cast(cast(:letter as text) as jsonb), :priority, :after, :not_before, :now, :now)
            returning id
            """;
    private static final String CANCEL = """
            update delivery set state = 'canceled', changed_at = :now where id = :id and state = 'waiting'
            """;

    private final Clock clock;

    Deliveries(Clock clock) {
        this.clock = clock;
    }

    /** In the caller's transaction: it is sent when that commits, and never if it does not. Answers its id. */
    @WithTransaction
    public Uni<Long> enqueue(NewDelivery delivery) {
        var now = clock.instant();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ENQUEUE, Long.class)
                        .setParameter("chat", delivery.chatId())
                        .setParameter("letter", NoticeJson.write(delivery.notice()))
                        .setParameter("priority", delivery.priority().level())
                        .setParameter("after", delivery.afterCrash().code())
                        .setParameter("not_before", delivery.notBefore() == null ? now : delivery.notBefore())
                        .setParameter("now", now)
                        .getSingleResult());
    }

    /** Whether it was still waiting and now never will be sent. */
    @WithTransaction
    public Uni<Boolean> cancel(long id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(CANCEL)
                        .setParameter("id", id)
                        .setParameter("now", clock.instant())
                        .executeUpdate())
                .map(canceled -> canceled == 1);
    }
}

package steps.bot.dialog;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Keeps the updates that no retry would help, as they came, for whoever mends the bot. */
@ApplicationScoped
public class FailedUpdates {
    private static final String RECORD = """
            insert into failed_update (update_id, chat_id, body, error, created_at)
            values (:update, :chat, :body, :error, :now)
            """;

    private final Clock clock;
    private final Counter recorded;

    FailedUpdates(Clock clock, MeterRegistry metrics) {
        this.clock = clock;
        this.recorded = metrics.counter("steps.updates.failed");
    }

    /** Something that came from Telegram and was not even an update; in a transaction of its own. */
    public Uni<Void> recordUnreadable(long updateId, String raw, Throwable failure) {
        return Panache.withTransaction(() -> record(updateId, null, raw.replace("\0", ""), failure));
    }

    Uni<Void> record(Update update, Throwable failure) {
        return record(update.id() == null ? 0L : update.id(), update.chatId(), update.raw(), failure);
    }

    private Uni<Void> record(long updateId, Long chatId, String raw, Throwable failure) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(RECORD)
                        .setParameter("update", updateId)
                        .setParameter("chat", chatId)
                        .setParameter("body", raw)
                        .setParameter("error", failure.toString())
                        .setParameter("now", clock.instant())
                        .executeUpdate())
                .invoke(() -> recorded.increment())
                .replaceWithVoid();
    }
}

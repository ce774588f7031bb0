package steps.bot.dialog;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Keeps the updates that no retry would help, as they came, for whoever mends the bot. */
@ApplicationScoped
class FailedUpdates {
    private static final String RECORD = """
            insert into failed_update (update_id, chat_id, body, error, created_at)
            values (:update, :chat, :body, :error, :now)
            """;

    private final Clock clock;

    FailedUpdates(Clock clock) {
        this.clock = clock;
    }

    Uni<Void> record(Update update, Throwable failure) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(RECORD)
                        .setParameter("update", update.id() == null ? 0L : update.id())
                        .setParameter("chat", update.chatId())
                        .setParameter("body", update.raw())
                        .setParameter("error", failure.toString())
                        .setParameter("now", clock.instant())
                        .executeUpdate())
                .replaceWithVoid();
    }
}

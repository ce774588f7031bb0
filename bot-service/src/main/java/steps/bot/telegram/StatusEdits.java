package steps.bot.telegram;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import steps.bot.dialog.Keyboard;

/**
 * Keeps a message under a chat up to date as a convenience: only the newest text is ever sent, at most one in a few
 * seconds, and none at all when Telegram asks for patience.
 */
@ApplicationScoped
public class StatusEdits {
    private static final Logger LOG = Logger.getLogger(StatusEdits.class);
    private static final Duration PACE = Duration.ofSeconds(4);

    private final Vertx vertx;
    private final TelegramGateway gateway;
    private final Speaker speaker;
    private final Map<Long, Status> newest = new ConcurrentHashMap<>();
    private final Map<Long, Boolean> busy = new ConcurrentHashMap<>();

    StatusEdits(Vertx vertx, TelegramGateway gateway, Speaker speaker) {
        this.vertx = vertx;
        this.gateway = gateway;
        this.speaker = speaker;
    }

    /** Returns at once. */
    public void offer(long chatId, long messageId, String html, Keyboard keyboard) {
        newest.put(chatId, new Status(messageId, html, keyboard));
        if (busy.putIfAbsent(chatId, true) == null) {
            next(chatId);
        }
    }

    /** What was offered and not yet sent never will be. */
    public void drop(long chatId) {
        newest.remove(chatId);
    }

    private void next(long chatId) {
        speaker.inTurn(chatId, () -> send(chatId))
                .onFailure()
                .invoke(failure -> LOG.debugf("A status was not shown: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull()
                .chain(() -> Contexts.pause(vertx, PACE))
                .subscribe()
                .with(done -> again(chatId), failure -> busy.remove(chatId));
    }

    private Uni<Void> send(long chatId) {
        var status = newest.remove(chatId);
        return status == null
                ? Uni.createFrom().voidItem()
                : gateway.call(Requests.edit(chatId, status.messageId(), status.html(), status.keyboard()))
                        .replaceWithVoid();
    }

    private void again(long chatId) {
        if (newest.containsKey(chatId)) {
            next(chatId);
            return;
        }
        busy.remove(chatId);
        if (newest.containsKey(chatId) && busy.putIfAbsent(chatId, true) == null) {
            next(chatId);
        }
    }

    private record Status(long messageId, String html, Keyboard keyboard) {}
}

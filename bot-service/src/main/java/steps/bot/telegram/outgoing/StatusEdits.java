package steps.bot.telegram.outgoing;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import steps.bot.dialog.Keyboard;
import steps.bot.telegram.api.Requests;
import steps.bot.telegram.api.TelegramGateway;
import steps.bot.telegram.limits.FloodControl;

/**
 * Keeps a message under a chat up to date as a convenience: only the newest text is ever sent, at most one in its
 * pace, when nothing more important wants to be sent, and not when it has become late. What somebody is waiting for to happen
 * is shown at once.
 */
@Singleton
public class StatusEdits {
    private static final Logger LOG = Logger.getLogger(StatusEdits.class);
    private static final Duration LATE = Duration.ofSeconds(30);

    private final TelegramGateway gateway;
    private final FloodControl flood;
    private final TurnSender speaker;
    private final Clock clock;
    private final Map<Long, Status> newest = new ConcurrentHashMap<>();
    private final Map<Long, Object> busy = new ConcurrentHashMap<>();
    private final Pauses pauses;

    StatusEdits(Vertx vertx, TelegramGateway gateway, FloodControl flood, TurnSender speaker, Clock clock) {
        this.gateway = gateway;
        this.flood = flood;
        this.speaker = speaker;
        this.clock = clock;
        this.pauses = new Pauses(vertx, this::again);
    }

    /**
     * Returns at once; most of what is offered is never written out, because something newer comes.
     *
     * @param pace the shortest time until the next one
     * @param news what is waited for: when it is another than was shown, it is shown before its time
     */
    public void offer(
            long chatId, long messageId, Supplier<String> html, Keyboard keyboard, Duration pace, Object news) {
        newest.put(chatId, new Status(messageId, html, keyboard, pace, news, clock.instant()));
        var shown = busy.putIfAbsent(chatId, news);
        if (shown == null) {
            next(chatId, pace);
        } else if (!shown.equals(news) && busy.replace(chatId, shown, news)) {
            show(chatId).subscribe().with(done -> LOG.debug("News are shown at once"));
        }
    }

    /** What was offered and not yet sent never will be. */
    public void drop(long chatId) {
        newest.remove(chatId);
    }

    /** The budget comes first and the chat's queue after it: waiting for room must not hold up the chat's replies. */
    private void next(long chatId, Duration pace) {
        show(chatId).subscribe().with(done -> pauses.begin(chatId, pace), failure -> busy.remove(chatId));
    }

    private Uni<Boolean> show(long chatId) {
        return flood.sendIfRoom(chatId, () -> speaker.inTurn(chatId, () -> send(chatId)))
                .onFailure()
                .invoke(failure -> LOG.debugf("A status was not shown: %s", failure.getMessage()))
                .onFailure()
                .recoverWithItem(false);
    }

    private Uni<Void> send(long chatId) {
        var status = newest.remove(chatId);
        return status == null || status.offeredAt().isBefore(clock.instant().minus(LATE))
                ? Uni.createFrom().voidItem()
                : gateway.call(Requests.edit(
                                chatId, status.messageId(), status.html().get(), status.keyboard()))
                        .replaceWithVoid();
    }

    private void again(long chatId) {
        var waiting = newest.get(chatId);
        if (waiting != null) {
            next(chatId, waiting.pace());
            return;
        }
        busy.remove(chatId);
        var late = newest.get(chatId);
        if (late != null && busy.putIfAbsent(chatId, late.news()) == null) {
            next(chatId, late.pace());
        }
    }

    private record Status(
            long messageId, Supplier<String> html, Keyboard keyboard, Duration pace, Object news, Instant offeredAt) {}
}

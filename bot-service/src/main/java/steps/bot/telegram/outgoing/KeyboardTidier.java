package steps.bot.telegram.outgoing;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import steps.bot.dialog.unsent.OldKeyboard;
import steps.bot.runtime.Contexts;
import steps.bot.telegram.api.Requests;
import steps.bot.telegram.api.TelegramFailure;
import steps.bot.telegram.api.TelegramGateway;
import steps.bot.telegram.limits.FloodControl;

/**
 * Takes buttons off messages after which others have come, when the chat has room for it. What is lost when this process stops
 * does no harm: such buttons are answered, do nothing and go then.
 */
@Singleton
public class KeyboardTidier {
    private static final Logger LOG = Logger.getLogger(KeyboardTidier.class);
    private static final Duration NO_ROOM = Duration.ofSeconds(3);

    /** Half an hour of a chat that never rests. */
    private static final int ATTEMPTS = 600;

    private static final int MOST = 10_000;

    private final Vertx vertx;
    private final TelegramGateway gateway;
    private final FloodControl flood;
    private final AtomicInteger waiting = new AtomicInteger();

    KeyboardTidier(Vertx vertx, TelegramGateway gateway, FloodControl flood, MeterRegistry metrics) {
        this.vertx = vertx;
        this.gateway = gateway;
        this.flood = flood;
        metrics.gauge("steps.keyboards.untidy", waiting);
    }

    /** Returns at once. */
    public void tidy(List<OldKeyboard> old) {
        old.forEach(keyboard -> {
            if (waiting.get() < MOST) {
                waiting.incrementAndGet();
                Contexts.apart(vertx, () -> tidy(keyboard));
            }
        });
    }

    private void tidy(OldKeyboard old) {
        insist(old, ATTEMPTS)
                .onTermination()
                .invoke(waiting::decrementAndGet)
                .subscribe()
                .with(
                        done -> LOG.debugf("Message %d has lost its buttons", old.messageId()),
                        failure -> LOG.debugf("Buttons stay where they are: %s", failure.getMessage()));
    }

    private Uni<Void> insist(OldKeyboard old, int attempts) {
        return flood.sendIfRoom(old.chatId(), () -> strip(old))
                .chain(sent -> sent || attempts == 0
                        ? Uni.createFrom().voidItem()
                        : Contexts.pause(vertx, NO_ROOM).chain(() -> insist(old, attempts - 1)));
    }

    /** Buttons that are gone already, or whose message is, need no removing. */
    private Uni<Void> strip(OldKeyboard old) {
        return gateway.call(Requests.buttons(old.chatId(), old.messageId(), old.left()))
                .replaceWithVoid()
                .onFailure(TelegramFailure.Refused.class)
                .recoverWithNull();
    }
}

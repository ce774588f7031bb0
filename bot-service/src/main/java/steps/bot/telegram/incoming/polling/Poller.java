package steps.bot.telegram.incoming.polling;

import com.pengrad.telegrambot.request.DeleteWebhook;
import com.pengrad.telegrambot.request.GetWebhookInfo;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import steps.bot.runtime.Contexts;
import steps.bot.telegram.api.TelegramGateway;

/** Polls Telegram round after round from {@link #start} to {@link #stop}. */
@Singleton
class Poller {
    private static final Logger LOG = Logger.getLogger(Poller.class);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);

    /** A webhook that was set after we began may be a newer service's. If nobody stops us by then, it is a leftover. */
    private static final Duration WEBHOOK_RESPECTED = Duration.ofSeconds(10);

    private final Vertx vertx;
    private final TelegramGateway gateway;
    private final PollRound round;
    private final Clock clock;
    private volatile boolean wanted;
    private volatile boolean busy;
    private volatile @Nullable Instant webhookSeen;

    Poller(Vertx vertx, TelegramGateway gateway, PollRound round, Clock clock) {
        this.vertx = vertx;
        this.gateway = gateway;
        this.round = round;
        this.clock = clock;
    }

    /** Does nothing when it runs already. */
    synchronized void start() {
        wanted = true;
        if (!busy) {
            busy = true;
            LOG.info("This replica polls for updates");
            Contexts.apart(vertx, this::poll);
        }
    }

    /** What was received is taken to its end, nothing more is asked for. */
    void stop() {
        wanted = false;
        round.hangUp();
    }

    boolean isBusy() {
        return busy;
    }

    private void poll() {
        round.startAnew();
        webhookSeen = null;
        var rounds = Multi.createBy().repeating().uni(this::once).whilst(done -> wanted);
        removeWebhook()
                .onFailure()
                .recoverWithUni(this::trouble)
                .onItem()
                .transformToMulti(ready -> rounds)
                .onTermination()
                .invoke(() -> busy = false)
                .subscribe()
                .with(done -> {}, failure -> LOG.error("Polling has stopped", failure), () -> LOG.info("Polling ends"));
    }

    /** Always an item, whatever goes wrong. */
    private Uni<Boolean> once() {
        return round.go()
                .invoke(() -> webhookSeen = null)
                .onFailure()
                .recoverWithUni(this::trouble)
                .replaceWith(true);
    }

    private Uni<Void> trouble(Throwable failure) {
        if (!wanted) {
            return Uni.createFrom().voidItem();
        }
        var pause = Contexts.pause(vertx, AFTER_TROUBLE);
        if (!(failure instanceof PollConflict conflict) || !conflict.isForWebhook()) {
            LOG.warnf("A poll failed: %s", failure.getMessage());
            return pause;
        }
        var now = clock.instant();
        var since = webhookSeen;
        if (since == null) {
            since = now;
            webhookSeen = now;
        }
        return now.isBefore(since.plus(WEBHOOK_RESPECTED))
                ? pause
                : removeWebhook().onFailure().recoverWithUni(() -> pause);
    }

    /** Pending updates stay and come by polling. */
    private Uni<Void> removeWebhook() {
        return gateway.call(new GetWebhookInfo())
                .chain(known -> String.valueOf(known.webhookInfo().url()).isEmpty()
                        ? Uni.createFrom().voidItem()
                        : gateway.call(new DeleteWebhook().dropPendingUpdates(false))
                                .invoke(() -> LOG.info("The webhook is removed"))
                                .replaceWithVoid());
    }
}

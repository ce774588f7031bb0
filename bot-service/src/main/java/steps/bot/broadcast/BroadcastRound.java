package steps.bot.broadcast;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import steps.bot.runtime.Contexts;
import steps.bot.telegram.TelegramSettings;
import steps.domain.broadcast.Broadcast;
import steps.domain.broadcast.sending.BroadcastOutbox;
import steps.domain.broadcast.sending.BroadcastOutbox.Letter;
import steps.domain.broadcast.sending.BroadcastOutbox.Settled;
import steps.domain.broadcast.sending.BroadcastOutbox.Taken;
import steps.platform.lease.Lease;

/**
 * Keeps a few messages under way: what half a second takes, because after a crash nobody knows which of them had arrived, and
 * whoever pauses a broadcast does not want to wait for more. When some have arrived the next ones are taken.
 */
@Singleton
class BroadcastRound {
    private static final Logger LOG = Logger.getLogger(BroadcastRound.class);
    private static final double UNDER_WAY_S = 0.5;
    private static final int FEWEST = 4;

    private final Vertx vertx;
    private final BroadcastOutbox outbox;
    private final BroadcastSender sender;
    private final BroadcastSettlements settlements;
    private final BroadcastMetrics metrics;
    private final int most;
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicBoolean taking = new AtomicBoolean();
    private volatile boolean over;

    BroadcastRound(
            Vertx vertx,
            BroadcastOutbox outbox,
            BroadcastSender sender,
            BroadcastSettlements settlements,
            BroadcastMetrics metrics,
            TelegramSettings settings) {
        this.vertx = vertx;
        this.outbox = outbox;
        this.sender = sender;
        this.settlements = settlements;
        this.metrics = metrics;
        metrics.watch(this);
        this.most = Math.max(FEWEST, (int) Math.ceil(settings.ratePerSecond() * UNDER_WAY_S));
    }

    /** Takes no more; what is under way goes on. */
    void finish() {
        over = true;
    }

    int underWay() {
        return underWay.get();
    }

    /** Takes those whose turn it is as far as there is room; nobody when the lease is not ours any more. */
    Uni<Void> go(Lease lease) {
        if (over || underWay.get() > most / 2 || !taking.compareAndSet(false, true)) {
            return Uni.createFrom().voidItem();
        }
        return outbox.sending()
                .chain(sending -> takeFrom(lease, sending))
                .onTermination()
                .invoke(() -> taking.set(false));
    }

    /** The one that began first comes first, and leaves room for others only while nobody's turn has come in it. */
    private Uni<Void> takeFrom(Lease lease, List<Broadcast> sending) {
        return Multi.createFrom()
                .iterable(sending)
                .onItem()
                .transformToUniAndConcatenate(broadcast -> takeFrom(lease, broadcast))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> takeFrom(Lease lease, Broadcast broadcast) {
        int room = most - underWay.get();
        return room <= 0
                ? Uni.createFrom().voidItem()
                : outbox.take(lease, broadcast, room).chain(taken -> setOut(lease, broadcast, taken));
    }

    private Uni<Void> setOut(Lease lease, Broadcast broadcast, Taken taken) {
        underWay.addAndGet(taken.letters().size());
        taken.letters().forEach(letter -> Contexts.apart(vertx, () -> bring(lease, letter)));
        return taken.empty()
                ? outbox.endIfDone(broadcast)
                        .invoke(ended -> tell(broadcast, ended))
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private static void tell(Broadcast broadcast, boolean ended) {
        if (ended) {
            LOG.infof("Broadcast %d is sent", broadcast.id());
        }
    }

    private void bring(Lease lease, Letter letter) {
        var person = letter.recipient();
        sender.bring(letter.broadcast(), person.chatId(), person.language())
                .invoke(metrics::settled)
                .chain(outcome -> settlements.add(new Settled(person, outcome)))
                .onTermination()
                .invoke(underWay::decrementAndGet)
                .chain(() -> go(lease))
                .subscribe()
                .with(
                        done -> LOG.debugf(
                                "One of broadcast %d is settled",
                                letter.broadcast().id()),
                        failure -> LOG.warnf("Broadcasts could not go on: %s", failure.getMessage()));
    }
}

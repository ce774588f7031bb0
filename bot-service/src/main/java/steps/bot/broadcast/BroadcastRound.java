package steps.bot.broadcast;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;
import steps.bot.runtime.Contexts;
import steps.bot.runtime.InFlight;
import steps.bot.telegram.TelegramSettings;
import steps.domain.broadcast.Broadcast;
import steps.domain.broadcast.sending.BroadcastOutbox;
import steps.domain.broadcast.sending.BroadcastOutbox.Letter;
import steps.domain.broadcast.sending.BroadcastOutbox.Settled;
import steps.domain.broadcast.sending.BroadcastOutbox.Taken;
import steps.platform.lease.Lease;

/**
 * Keeps a few messages under way, since whoever pauses a broadcast does not want to wait for more. When some have arrived the next ones
 * are taken.
 */
@Singleton
class BroadcastRound {
    private static final Logger LOG = Logger.getLogger(BroadcastRound.class);

    private final Vertx vertx;
    private final BroadcastOutbox outbox;
    private final BroadcastSender sender;
    private final BroadcastSettlements settlements;
    private final BroadcastMetrics metrics;
    private final InFlight underWay;

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
        this.underWay = new InFlight(settings.ratePerSecond());
        metrics.watch(underWay);
    }

    /** Takes no more; what is under way goes on. */
    void finish() {
        underWay.finish();
    }

    int underWay() {
        return underWay.size();
    }

    /** Takes those whose turn it is as far as there is room; nobody when the lease is not ours any more. */
    Uni<Void> go(Lease lease) {
        return underWay.isHalfEmpty()
                ? underWay.look(() -> outbox.sending().chain(sending -> takeFrom(lease, sending)))
                : Uni.createFrom().voidItem();
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
        int room = underWay.room();
        return room == 0
                ? Uni.createFrom().voidItem()
                : outbox.take(lease, broadcast, room).chain(taken -> setOut(lease, broadcast, taken));
    }

    private Uni<Void> setOut(Lease lease, Broadcast broadcast, Taken taken) {
        underWay.add(taken.letters().size());
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
                .invoke(underWay::remove)
                .chain(() -> go(lease))
                .subscribe()
                .with(
                        done -> LOG.debugf(
                                "One of broadcast %d is settled",
                                letter.broadcast().id()),
                        failure -> LOG.warnf("Broadcasts could not go on: %s", failure.getMessage()));
    }
}

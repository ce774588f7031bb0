package steps.bot.broadcast;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.function.Function;
import org.jboss.logging.Logger;
import steps.bot.runtime.Contexts;
import steps.bot.runtime.DrainOnShutdown;
import steps.domain.broadcast.BroadcastStarts;
import steps.domain.broadcast.sending.BroadcastOutbox;
import steps.platform.lease.Lease;
import steps.platform.lease.Leases;
import steps.platform.lease.ReplicaGone;

/** Begins and sends broadcasts while this replica is the one to do so; every other one stands by. */
@Singleton
class BroadcastJob {
    private static final Logger LOG = Logger.getLogger(BroadcastJob.class);

    private final Vertx vertx;
    private final Leases leases;
    private final BroadcastStarts starts;
    private final BroadcastOutbox outbox;
    private final BroadcastRound round;
    private final DrainOnShutdown departure;

    BroadcastJob(
            Vertx vertx,
            Leases leases,
            BroadcastStarts starts,
            BroadcastOutbox outbox,
            BroadcastRound round,
            DrainOnShutdown departure) {
        this.vertx = vertx;
        this.leases = leases;
        this.starts = starts;
        this.outbox = outbox;
        this.round = round;
        this.departure = departure;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> send() {
        return whenOurs(lease -> outbox.takeBack(lease)
                .invoke(BroadcastJob::tell)
                .chain(outbox::cancelPart)
                .chain(() -> round.go(lease)));
    }

    /** Apart from the sending: a million people are written down for some seconds, in which the lease must be kept. */
    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> begin() {
        return whenOurs(lease -> starts.beginNext().replaceWithVoid());
    }

    /** What somebody had begun need not wait for our next turn as well. */
    void takeOver(@Observes ReplicaGone gone) {
        Contexts.apart(vertx, () -> send().subscribe().with(done -> LOG.debug("Looked after a replica that is gone")));
    }

    private Uni<Void> whenOurs(Function<Lease, Uni<Void>> work) {
        if (departure.hasBegun()) {
            return Uni.createFrom().voidItem();
        }
        return leases.hold(BroadcastOutbox.LEASE)
                .chain(lease -> lease == null ? Uni.createFrom().voidItem() : work.apply(lease))
                .onFailure()
                .invoke(failure -> LOG.warnf("Broadcasts could not go on: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    private static void tell(int takenBack) {
        if (takenBack > 0) {
            LOG.warnf("%d messages of broadcasts were under way when their sender stopped", takenBack);
        }
    }

    void takeNoMore(@Observes @Priority(DrainOnShutdown.BEGIN_NOTHING) ShutdownEvent event) {
        round.finish();
    }

    /** What is under way arrives and is written down; then another replica may go on at once. */
    void stop(@Observes @Priority(DrainOnShutdown.FINISH_DELIVERIES) ShutdownEvent event) {
        departure.waitUntil(() -> round.underWay() == 0);
        departure.finish(leases.giveUp(BroadcastOutbox.LEASE));
    }
}

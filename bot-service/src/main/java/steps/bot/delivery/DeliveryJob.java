package steps.bot.delivery;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import steps.bot.runtime.Contexts;
import steps.bot.runtime.DrainOnShutdown;
import steps.bot.runtime.Outages;
import steps.domain.delivery.Outbox;
import steps.platform.lease.Lease;
import steps.platform.lease.Leases;
import steps.platform.lease.ReplicaGone;

/** Sends deliveries while this replica is the one to do so; every other one stands by. */
@Singleton
class DeliveryJob {
    private static final Logger LOG = Logger.getLogger(DeliveryJob.class);

    private final Vertx vertx;
    private final Leases leases;
    private final Outbox outbox;
    private final DeliveryRound round;
    private final DrainOnShutdown drain;

    DeliveryJob(Vertx vertx, Leases leases, Outbox outbox, DeliveryRound round, DrainOnShutdown drain) {
        this.vertx = vertx;
        this.leases = leases;
        this.outbox = outbox;
        this.round = round;
        this.drain = drain;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> send() {
        return leases.hold(Outbox.LEASE)
                .chain(lease -> lease == null ? Uni.createFrom().voidItem() : send(lease))
                .plug(Outages.skip(LOG, "Deliveries could not be taken"));
    }

    /** What somebody had begun need not wait for our next turn as well. */
    void takeOver(@Observes ReplicaGone gone) {
        Contexts.apart(vertx, () -> send().subscribe().with(done -> LOG.debug("Looked after a replica that is gone")));
    }

    private Uni<Void> send(Lease lease) {
        return outbox.takeBack(lease).invoke(DeliveryJob::tell).chain(() -> round.go(lease));
    }

    private static void tell(int takenBack) {
        if (takenBack > 0) {
            LOG.warnf("%d deliveries were under way when their sender stopped", takenBack);
        }
    }

    void takeNoMore(@Observes @Priority(DrainOnShutdown.BEGIN_NOTHING) ShutdownEvent event) {
        round.finish();
    }

    /** What is under way arrives and is written down; then another replica may go on at once. */
    void stop(@Observes @Priority(DrainOnShutdown.FINISH_DELIVERIES) ShutdownEvent event) {
        drain.waitUntil(() -> round.underWay() == 0);
        drain.finish(leases.giveUp(Outbox.LEASE));
    }
}

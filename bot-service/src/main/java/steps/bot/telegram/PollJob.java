package steps.bot.telegram;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import steps.domain.lease.Lease;
import steps.domain.lease.Leases;

/** Makes one of the replicas the poller, where updates are polled for. */
@Singleton
class PollJob {
    private static final Logger LOG = Logger.getLogger(PollJob.class);
    private static final String LEASE = "polling";

    private final TelegramSettings settings;
    private final Leases leases;
    private final Poller poller;
    private final Departure departure;
    private volatile boolean over;

    PollJob(TelegramSettings settings, Leases leases, Poller poller, Departure departure, MeterRegistry metrics) {
        this.settings = settings;
        this.leases = leases;
        this.poller = poller;
        this.departure = departure;
        metrics.gauge("steps.polling.active", poller, one -> one.isBusy() ? 1 : 0);
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> poll() {
        if (over || TelegramMode.of(settings) != TelegramMode.POLLING) {
            return Uni.createFrom().voidItem();
        }
        return leases.hold(LEASE)
                .invoke(this::follow)
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.warnf("Nobody knows who polls: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    private void follow(Lease lease) {
        if (lease == null) {
            poller.stop();
        } else if (!over) {
            poller.start();
        }
    }

    void askForNoMore(@Observes @Priority(Departure.BEGIN_NOTHING) ShutdownEvent event) {
        over = true;
        poller.stop();
    }

    /** What was received is committed before we go; then another replica may go on at once. */
    void stop(@Observes @Priority(Departure.FINISH_UPDATES) ShutdownEvent event) {
        departure.waitUntil(() -> !poller.isBusy());
        departure.finish(leases.giveUp(LEASE));
    }
}

package steps.bot.telegram.incoming.polling;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import steps.bot.runtime.DrainOnShutdown;
import steps.bot.runtime.Outages;
import steps.bot.telegram.TelegramMode;
import steps.bot.telegram.TelegramSettings;
import steps.platform.lease.Lease;
import steps.platform.lease.Leases;

/** Makes one of the replicas the poller, where updates are polled for. */
@Singleton
class PollJob {
    private static final Logger LOG = Logger.getLogger(PollJob.class);
    private static final String LEASE = "polling";

    private final TelegramSettings settings;
    private final Leases leases;
    private final Poller poller;
    private final DrainOnShutdown drain;
    private volatile boolean over;

    PollJob(TelegramSettings settings, Leases leases, Poller poller, DrainOnShutdown drain, MeterRegistry metrics) {
        this.settings = settings;
        this.leases = leases;
        this.poller = poller;
        this.drain = drain;
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
                .plug(Outages.skip(LOG, "Nobody knows who polls"));
    }

    private void follow(Lease lease) {
        if (lease == null) {
            poller.stop();
        } else if (!over) {
            poller.start();
        }
    }

    void askForNoMore(@Observes @Priority(DrainOnShutdown.BEGIN_NOTHING) ShutdownEvent event) {
        over = true;
        poller.stop();
    }

    /** What was received is committed before we go; then another replica may go on at once. */
    void stop(@Observes @Priority(DrainOnShutdown.FINISH_UPDATES) ShutdownEvent event) {
        drain.waitUntil(() -> !poller.isBusy());
        drain.finish(leases.giveUp(LEASE));
    }
}

package steps.bot.preference;

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
import steps.domain.preference.Reminders;
import steps.platform.lease.Leases;

/** Looks for reminders that are due while this replica is the one to do so; every other one stands by. */
@Singleton
class ReminderJob {
    private static final Logger LOG = Logger.getLogger(ReminderJob.class);

    private final Leases leases;
    private final Reminders reminders;
    private final DrainOnShutdown drain;

    ReminderJob(Leases leases, Reminders reminders, DrainOnShutdown drain) {
        this.leases = leases;
        this.reminders = reminders;
        this.drain = drain;
    }

    @Scheduled(every = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> remind() {
        return remindWhileOurs().plug(Outages.skip(LOG, "Nobody could be reminded"));
    }

    private Uni<Void> remindWhileOurs() {
        if (drain.hasBegun()) {
            return Uni.createFrom().voidItem();
        }
        return leases.hold(Reminders.LEASE)
                .chain(lease -> lease == null ? Uni.createFrom().item(false) : reminders.remindDue())
                .chain(more -> more ? remindWhileOurs() : Uni.createFrom().voidItem());
    }

    void stop(@Observes @Priority(DrainOnShutdown.FINISH_DELIVERIES) ShutdownEvent event) {
        drain.finish(leases.giveUp(Reminders.LEASE));
    }
}

package steps.bot.broadcast;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import steps.bot.runtime.InFlight;
import steps.bot.runtime.Outages;
import steps.domain.broadcast.report.BroadcastBacklog;
import steps.domain.broadcast.report.BroadcastReports;
import steps.domain.delivery.Outcome;

/** How broadcasts fare. */
@Singleton
class BroadcastMetrics {
    private static final Logger LOG = Logger.getLogger(BroadcastMetrics.class);

    private final MeterRegistry registry;
    private final BroadcastReports reports;
    private final AtomicInteger due;
    private final AtomicInteger refused;

    BroadcastMetrics(MeterRegistry registry, BroadcastReports reports) {
        this.registry = registry;
        this.reports = reports;
        this.due = registry.gauge("steps.broadcasts.due", new AtomicInteger());
        this.refused = registry.gauge("steps.broadcasts.refused", new AtomicInteger());
        // Alerts compare with it before the first one is sent.
        registry.counter("steps.broadcasts.attempts", "outcome", "sent");
    }

    @Scheduled(every = "15s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> count() {
        return reports.backlog()
                .invoke(this::tell)
                .replaceWithVoid()
                .plug(Outages.skip(LOG, "Broadcasts could not be counted"));
    }

    private void tell(BroadcastBacklog backlog) {
        due.set(backlog.due());
        refused.set(backlog.refused());
    }

    void watch(InFlight underWay) {
        registry.gauge("steps.broadcasts.under.way", underWay, InFlight::size);
    }

    void settled(Outcome outcome) {
        registry.counter("steps.broadcasts.attempts", "outcome", name(outcome)).increment();
    }

    private static String name(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Sent sent -> "sent";
            case Outcome.Blocked blocked -> "blocked";
            case Outcome.Deleted deleted -> "deleted";
            case Outcome.Unreadable unreadable -> "unreadable";
            case Outcome.TooLate late -> "too_late";
            case Outcome.Refused refused -> "refused";
            case Outcome.Postponed postponed -> "postponed";
            case Outcome.NotTaken notTaken -> "not_taken";
            case Outcome.Doubtful doubtful -> "doubtful";
            case Outcome.Moved moved -> "moved";
        };
    }
}

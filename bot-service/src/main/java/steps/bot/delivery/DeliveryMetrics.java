package steps.bot.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import steps.bot.runtime.InFlight;
import steps.bot.runtime.Outages;
import steps.domain.delivery.Outbox;
import steps.domain.delivery.Outcome;

/** How deliveries fare. */
@Singleton
class DeliveryMetrics {
    private static final Logger LOG = Logger.getLogger(DeliveryMetrics.class);

    private final MeterRegistry registry;
    private final Outbox outbox;
    private final AtomicLong due;

    DeliveryMetrics(MeterRegistry registry, Outbox outbox) {
        this.registry = registry;
        this.outbox = outbox;
        this.due = registry.gauge("steps.deliveries.due", new AtomicLong());
    }

    void watch(InFlight underWay) {
        registry.gauge("steps.deliveries.under.way", underWay, InFlight::size);
    }

    void settled(Outcome outcome) {
        registry.counter("steps.deliveries.attempts", "outcome", name(outcome)).increment();
    }

    @Scheduled(every = "15s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> count() {
        return outbox.countDue()
                .invoke(due::set)
                .replaceWithVoid()
                .plug(Outages.skip(LOG, "Deliveries could not be counted"));
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

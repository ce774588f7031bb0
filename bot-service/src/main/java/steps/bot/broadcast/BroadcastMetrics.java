package steps.bot.broadcast;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import steps.domain.delivery.Outcome;

/** How broadcasts fare. */
@Singleton
class BroadcastMetrics {
    private final MeterRegistry registry;

    BroadcastMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void watch(BroadcastRound round) {
        registry.gauge("steps.broadcasts.under.way", round, BroadcastRound::underWay);
    }

    void settled(Outcome outcome) {
        registry.counter("steps.broadcasts.attempts", "outcome", name(outcome)).increment();
    }

    private static String name(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Sent sent -> "sent";
            case Outcome.Blocked blocked -> "blocked";
            case Outcome.Unreadable unreadable -> "unreadable";
            case Outcome.Refused refused -> "refused";
            case Outcome.Postponed postponed -> "postponed";
            case Outcome.NotTaken notTaken -> "not_taken";
            case Outcome.Doubtful doubtful -> "doubtful";
            case Outcome.Moved moved -> "moved";
        };
    }
}

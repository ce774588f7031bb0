package steps.bot.telegram.limits;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;

/** How near we are to what Telegram takes. */
@Singleton
class FloodMetrics {
    private final MeterRegistry registry;
    private final AtomicReference<Double> pace;

    FloodMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.pace = registry.gauge("steps.telegram.pace", new AtomicReference<>(1.0), AtomicReference::get);
    }

    /** Messages that wait for their moment, by lane. */
    void lanes(Lanes lanes) {
        for (var lane : Lane.values()) {
            registry.gauge(
                    "steps.telegram.waiting", List.of(Tag.of("lane", name(lane))), lanes, all -> all.waiting(lane));
        }
    }

    void left(Lane lane) {
        registry.counter("steps.telegram.sent", "lane", name(lane)).increment();
    }

    /** A status edit for which there was no room in its chat. */
    void leftOut() {
        registry.counter("steps.telegram.status.dropped").increment();
    }

    /** Telegram wanted less of us: in one chat, or of everything. */
    void complained(boolean aboutAll) {
        registry.counter("steps.telegram.complaints", "about", aboutAll ? "all" : "chat")
                .increment();
    }

    /** The part of the full rate that is used from now on, until it has grown back. */
    void pace(double part) {
        pace.set(part);
    }

    private static String name(Lane lane) {
        return lane.name().toLowerCase(Locale.ROOT);
    }
}

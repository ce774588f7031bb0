package steps.bot.telegram.incoming;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import steps.bot.dialog.Input;
import steps.bot.dialog.Update;
import steps.bot.runtime.ChatQueues;

/** Counts and times updates by their kind, from the moment that their chat's turn comes. */
@Singleton
class UpdateMetrics {
    private static final String TURN = "steps.updates.turn";

    /** Telegram tells whole seconds, and brings again for a day. */
    private static final Duration[] LAGS = Stream.of("PT2S", "PT5S", "PT15S", "PT30S", "PT1M", "PT5M", "PT1H", "P1D")
            .map(Duration::parse)
            .toArray(Duration[]::new);

    private final MeterRegistry registry;
    private final Clock clock;
    private final Timer lag;

    /** Building one to look it up costs more than what it measures. */
    private final Map<List<String>, Timer> timers = new ConcurrentHashMap<>();

    UpdateMetrics(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
        this.lag =
                Timer.builder("steps.updates.lag").serviceLevelObjectives(LAGS).register(registry);
    }

    /** How long it took to get here, in Telegram's whole seconds; what comes again is told again. */
    void arrived(@Nullable Instant at) {
        if (at != null) {
            var passed = Duration.between(at, clock.instant());
            lag.record(passed.isNegative() ? Duration.ZERO : passed);
        }
    }

    void queue(ChatQueues queues) {
        registry.gauge("steps.updates.queued", queues, ChatQueues::size);
    }

    /** By kind and by whether it was done: what was not comes again. */
    <T> Uni<T> timed(Update update, Supplier<Uni<T>> work) {
        var sample = Timer.start(registry);
        return work.get()
                .invoke(done -> sample.stop(timer(update.input(), "done")))
                .onFailure()
                .invoke(failure -> sample.stop(timer(update.input(), "again")));
    }

    void refused(Update update) {
        registry.counter("steps.updates.refused", "kind", kind(update.input())).increment();
    }

    private Timer timer(Input input, String result) {
        return timers.computeIfAbsent(
                List.of(kind(input), result),
                tags -> Timer.builder(TURN)
                        .tags("kind", tags.getFirst(), "result", tags.getLast())
                        .publishPercentileHistogram()
                        .register(registry));
    }

    private static String kind(Input input) {
        return switch (input) {
            case Input.Command command -> "command";
            case Input.Text text -> "text";
            case Input.Corrected corrected -> "corrected";
            case Input.Press press -> "press";
            case Input.Contact contact -> "contact";
            case Input.Place place -> "place";
            case Input.PlaceMoved moved -> "place_moved";
            case Input.Something something -> "something";
            case Input.BotBlocked blocked -> "blocked";
            case Input.BotUnblocked unblocked -> "unblocked";
            case Input.WalkOverdue overdue -> "walk_overdue";
        };
    }
}

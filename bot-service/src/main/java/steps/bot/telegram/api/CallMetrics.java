package steps.bot.telegram.api;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts and times calls of Telegram by their method and by what became of them. */
@Singleton
class CallMetrics {
    private final MeterRegistry registry;

    /** Building one to look it up costs more than what it measures. */
    private final Map<List<String>, Timer> timers = new ConcurrentHashMap<>();

    CallMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    <T> Uni<T> timed(String method, Uni<T> call) {
        return Uni.createFrom().deferred(() -> {
            var sample = Timer.start(registry);
            return call.invoke(done -> sample.stop(timer(method, "done")))
                    .onFailure()
                    .invoke(failure -> sample.stop(timer(method, outcome(failure))));
        });
    }

    private Timer timer(String method, String outcome) {
        return timers.computeIfAbsent(
                List.of(method, outcome),
                tags -> Timer.builder("steps.telegram.calls")
                        .tags("method", tags.getFirst(), "outcome", tags.getLast())
                        .register(registry));
    }

    private static String outcome(Throwable failure) {
        return switch (failure) {
            case TelegramFailure.Refused refused -> "refused";
            case TelegramFailure.Blocked blocked -> "blocked";
            case TelegramFailure.Unreachable later when later.isForTooMany() -> "too_many";
            default -> "unreachable";
        };
    }
}

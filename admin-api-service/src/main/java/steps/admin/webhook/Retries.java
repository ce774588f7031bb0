package steps.admin.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When a message is tried again that did not arrive: as the specification proposes, for three days in all. A tenth more or less, so that
 * what failed together does not come back together.
 */
final class Retries {
    private static final List<Duration> AFTER = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));
    private static final double JITTER = 0.1;

    /** What a receiver may ask for by {@code Retry-After}. */
    private static final Duration LONGEST_WISH = Duration.ofHours(24);

    private final RandomGenerator random;

    Retries(RandomGenerator random) {
        this.random = random;
    }

    /**
     * Empty after the last one.
     *
     * @param attempts that were made
     * @param wish how long the receiver wants to be left alone, at least
     */
    Optional<Duration> after(int attempts, Duration wish) {
        if (attempts > AFTER.size()) {
            return Optional.empty();
        }
        var usual = AFTER.get(Math.max(attempts, 1) - 1);
        var least = wish.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : wish;
        var chosen = usual.compareTo(least) > 0 ? usual : least;
        return Optional.of(Duration.ofMillis((long) (chosen.toMillis() * random.nextDouble(1 - JITTER, 1 + JITTER))));
    }
}

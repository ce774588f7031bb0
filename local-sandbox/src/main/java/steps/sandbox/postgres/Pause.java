package steps.sandbox.postgres;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Waiting for another process, which tells nobody when it is ready. */
final class Pause {
    private Pause() {}

    static void until(BooleanSupplier condition, Duration patience, String otherwise) {
        Instant end = Instant.now().plus(patience);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new LocalPostgresException(otherwise);
            }
            brief();
        }
    }

    static void brief() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalPostgresException("Interrupted while waiting for PostgreSQL.", e);
        }
    }
}

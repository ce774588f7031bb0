package steps.bot.walk;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import steps.domain.walk.Overdue;

/** Knows since when this replica can have heard of walks. */
@Startup
@ApplicationScoped
class Receiving {
    private final Clock clock;
    private final Instant since;

    Receiving(Clock clock) {
        this.clock = clock;
        this.since = clock.instant();
    }

    Overdue overdue() {
        return Overdue.at(clock.instant(), since);
    }
}

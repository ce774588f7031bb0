package steps.bot.walk;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import steps.domain.walk.Overdue;
import steps.domain.walk.WalkSettings;

/** Knows since when this replica can have heard of walks. */
@Startup
@ApplicationScoped
class Receiving {
    private final WalkSettings settings;
    private final Clock clock;
    private final Instant since;

    Receiving(WalkSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.since = clock.instant();
    }

    Overdue overdue() {
        return Overdue.at(clock.instant(), settings.silence(), since);
    }
}

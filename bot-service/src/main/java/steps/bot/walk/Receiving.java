package steps.bot.walk;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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

    @Inject
    Receiving(WalkSettings settings, Clock clock) {
        this(settings, clock, clock.instant());
    }

    Receiving(WalkSettings settings, Clock clock, Instant since) {
        this.settings = settings;
        this.clock = clock;
        this.since = since;
    }

    Overdue overdue() {
        return Overdue.at(clock.instant(), settings.silence(), since);
    }

    /** Walks that were last heard before this moment need a hint; none does when the hint would come with the end. */
    Instant hintsSince() {
        var hint = settings.silenceHint();
        var moment = clock.instant().minus(hint);
        return hint.compareTo(settings.silence()) >= 0 || moment.isBefore(since) ? Instant.EPOCH : moment;
    }
}

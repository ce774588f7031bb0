package steps.domain.walk;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import steps.domain.user.User;

/** For how many steps of a local day a person is paid, and for how many they were. */
@Singleton
public class DailyLimit {
    private final DailyStepsRepository dailySteps;
    private final WalkSettings settings;
    private final WalkClock days;
    private final Clock clock;

    DailyLimit(DailyStepsRepository dailySteps, WalkSettings settings, WalkClock days, Clock clock) {
        this.dailySteps = dailySteps;
        this.settings = settings;
        this.days = days;
        this.clock = clock;
    }

    int steps() {
        return settings.rules().dailyLimitSteps();
    }

    /** What the person was paid for from that day on. */
    Uni<DaySteps> stepsBefore(User user, Instant moment) {
        return dailySteps.since(user.id(), days.dayOf(moment, user)).map(DaySteps::after);
    }

    boolean isReached(User user, Instant moment, DaySteps paid) {
        return paid.on(days.dayOf(moment, user)) >= steps();
    }

    /** Steps that the person can still be paid for today. */
    public Uni<Integer> stepsLeftToday(User user) {
        var now = clock.instant();
        return stepsBefore(user, now).map(paid -> Math.max(0, steps() - paid.on(days.dayOf(now, user))));
    }
}

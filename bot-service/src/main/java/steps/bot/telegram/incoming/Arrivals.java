package steps.bot.telegram.incoming;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** What is done with an update that could be read, wherever it came from. */
@Singleton
public class Arrivals {
    private final Intake intake;
    private final Groups groups;
    private final UpdateMetrics metrics;

    Arrivals(Intake intake, Groups groups, UpdateMetrics metrics) {
        this.intake = intake;
        this.groups = groups;
        this.metrics = metrics;
    }

    /** Completes when its effect is committed. */
    public Uni<Void> take(Arrival arrival) {
        return switch (arrival) {
            case Arrival.Private privately -> {
                metrics.arrived(privately.at());
                yield intake.take(privately.update());
            }
            case Arrival.InGroup group -> groups.leave(group);
            case Arrival.OutOfGroup group -> groups.forget(group);
            case Arrival.Ignored ignored -> Uni.createFrom().voidItem();
        };
    }
}

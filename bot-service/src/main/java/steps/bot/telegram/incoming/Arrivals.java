package steps.bot.telegram.incoming;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** What is done with an update that could be read, wherever it came from. */
@Singleton
public class Arrivals {
    private final Intake intake;
    private final Groups groups;

    Arrivals(Intake intake, Groups groups) {
        this.intake = intake;
        this.groups = groups;
    }

    /** Completes when its effect is committed. */
    public Uni<Void> take(Arrival arrival) {
        return switch (arrival) {
            case Arrival.Private privately -> intake.take(privately.update());
            case Arrival.InGroup group -> groups.leave(group);
            case Arrival.OutOfGroup group -> groups.forget(group);
            case Arrival.Ignored ignored -> Uni.createFrom().voidItem();
        };
    }
}

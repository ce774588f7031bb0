package steps.bot.telegram;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;
import steps.domain.lease.Replicas;

/** Before the process goes, what it took is committed and what it committed is said; what is left is others' at once. */
@Singleton
class Farewell {
    private static final Logger LOG = Logger.getLogger(Farewell.class);

    /** Turns that have begun need no longer than this. */
    private static final Duration TO_END = Duration.ofSeconds(3);

    private final Departure departure;
    private final Intake intake;
    private final Speaker speaker;
    private final Replicas replicas;

    Farewell(Departure departure, Intake intake, Speaker speaker, Replicas replicas) {
        this.departure = departure;
        this.intake = intake;
        this.speaker = speaker;
        this.replicas = replicas;
    }

    void finishUpdates(@Observes @Priority(Departure.FINISH_UPDATES) ShutdownEvent event) {
        boolean committed = departure.waitUntil(TO_END, () -> intake.size() == 0);
        boolean said = departure.waitUntil(TO_END, () -> speaker.size() == 0);
        speaker.finish();
        if (!committed || !(said || departure.waitUntil(() -> speaker.size() == 0))) {
            LOG.warnf("Another replica goes on with what is left: %d updates, %d turns", intake.size(), speaker.size());
        }
    }

    void leave(@Observes @Priority(Departure.LEAVE) ShutdownEvent event) {
        departure.finish(replicas.leave());
    }
}

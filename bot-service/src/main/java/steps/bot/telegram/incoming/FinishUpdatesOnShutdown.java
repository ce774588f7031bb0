package steps.bot.telegram.incoming;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;
import steps.bot.runtime.DrainOnShutdown;
import steps.bot.telegram.outgoing.TurnSender;
import steps.platform.lease.Replicas;

/** Before the process goes, what it took is committed and what it committed is said; what is left is others' at once. */
@Singleton
class FinishUpdatesOnShutdown {
    private static final Logger LOG = Logger.getLogger(FinishUpdatesOnShutdown.class);

    /** Turns that have begun need no longer than this. */
    private static final Duration TO_END = Duration.ofSeconds(3);

    private final DrainOnShutdown drain;
    private final Intake intake;
    private final TurnSender speaker;
    private final Replicas replicas;

    FinishUpdatesOnShutdown(DrainOnShutdown drain, Intake intake, TurnSender speaker, Replicas replicas) {
        this.drain = drain;
        this.intake = intake;
        this.speaker = speaker;
        this.replicas = replicas;
    }

    void finishUpdates(@Observes @Priority(DrainOnShutdown.FINISH_UPDATES) ShutdownEvent event) {
        boolean committed = drain.waitUntil(TO_END, () -> intake.size() == 0);
        boolean said = drain.waitUntil(TO_END, () -> speaker.size() == 0);
        speaker.finish();
        if (!committed || !(said || drain.waitUntil(() -> speaker.size() == 0))) {
            LOG.warnf("Another replica goes on with what is left: %d updates, %d turns", intake.size(), speaker.size());
        }
    }

    void leave(@Observes @Priority(DrainOnShutdown.LEAVE) ShutdownEvent event) {
        drain.finish(replicas.leave());
    }
}

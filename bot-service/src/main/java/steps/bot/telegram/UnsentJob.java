package steps.bot.telegram;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import steps.bot.dialog.Conversations;

/** Says what a process that is gone had committed and not yet said. */
@ApplicationScoped
class UnsentJob {
    private static final Logger LOG = Logger.getLogger(UnsentJob.class);

    private final Conversations conversations;
    private final Speaker speaker;

    UnsentJob(Conversations conversations, Speaker speaker) {
        this.conversations = conversations;
        this.speaker = speaker;
    }

    @Scheduled(every = "20s", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> takeOver() {
        return conversations
                .leftBehind(Speaker.TAKE_OVER)
                .invoke(speaker::takeOver)
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.warnf("Unsent turns could not be read: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }
}

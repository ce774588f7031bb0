package steps.bot.telegram.incoming;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import steps.bot.dialog.engine.FailedUpdates;
import steps.bot.runtime.Outages;

/** Replays the failed updates that somebody at the panel wants to be tried once more. */
@Singleton
class ReplayJob {
    private static final Logger LOG = Logger.getLogger(ReplayJob.class);

    private final FailedUpdates failedUpdates;
    private final Replays replays;

    ReplayJob(FailedUpdates failedUpdates, Replays replays) {
        this.failedUpdates = failedUpdates;
        this.replays = replays;
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> replay() {
        return failedUpdates
                .takeWanted()
                .chain(wanted -> Multi.createFrom()
                        .iterable(wanted)
                        .onItem()
                        .transformToUniAndConcatenate(failed -> replays.replay(failed)
                                .invoke(replay -> LOG.infof("Failed update %d was replayed: %s", failed.id(), replay)))
                        .collect()
                        .last())
                .replaceWithVoid()
                .plug(Outages.skip(LOG, "Failed updates could not be replayed"));
    }
}

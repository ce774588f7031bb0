package steps.bot.walk;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;
import steps.domain.walk.Tracks;

/** Deletes the points of walks that ended long ago; what the walks came to stays. */
@ApplicationScoped
class TrackDeletionJob {
    private static final Logger LOG = Logger.getLogger(TrackDeletionJob.class);
    private static final Duration KEPT = Duration.ofDays(30);

    /** An hour of an open map is 1,800 points: a batch stays a matter of a second. */
    private static final int WALKS_AT_ONCE = 50;

    private final Tracks tracks;

    TrackDeletionJob(Tracks tracks) {
        this.tracks = tracks;
    }

    @Scheduled(every = "10m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> deleteOld() {
        return Uni.createFrom()
                .deferred(() -> tracks.forgetAfter(KEPT, WALKS_AT_ONCE))
                .repeat()
                .whilst(walks -> walks == WALKS_AT_ONCE)
                .collect()
                .last()
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.warnf("Old tracks could not be deleted: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }
}

package steps.bot.walk;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import steps.bot.runtime.Outages;
import steps.domain.walk.WalkSettings;
import steps.domain.walk.track.Tracks;
import steps.platform.cache.Caches;

/** Deletes the points of walks that ended long ago; what the walks came to stays. */
@Singleton
class TrackDeletionJob {
    private static final Logger LOG = Logger.getLogger(TrackDeletionJob.class);

    /** An hour of an open map is 1,800 points: a batch stays a matter of a second. */
    private static final int WALKS_AT_ONCE = 50;

    private final Caches caches;
    private final WalkSettings settings;
    private final Tracks tracks;

    TrackDeletionJob(Caches caches, WalkSettings settings, Tracks tracks) {
        this.caches = caches;
        this.settings = settings;
        this.tracks = tracks;
    }

    @Scheduled(every = "10m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> deleteOld() {
        return caches.whenLoaded()
                .chain(() -> tracks.forgetAfter(settings.tracksKept(), WALKS_AT_ONCE))
                .repeat()
                .whilst(walks -> walks == WALKS_AT_ONCE)
                .collect()
                .last()
                .replaceWithVoid()
                .plug(Outages.skip(LOG, "Old tracks could not be deleted"));
    }
}

package steps.bot.walk;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import steps.bot.runtime.Outages;
import steps.domain.walk.review.WalkReviews;

/** Looks at walks that have ended for what no walker does. */
@Singleton
class WalkReviewJob {
    private static final Logger LOG = Logger.getLogger(WalkReviewJob.class);
    private static final int AT_ONCE = 50;

    private final WalkReviews examinations;

    WalkReviewJob(WalkReviews examinations) {
        this.examinations = examinations;
    }

    @Scheduled(every = "30s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> examine() {
        return Uni.createFrom()
                .deferred(() -> examinations.examine(AT_ONCE))
                .repeat()
                .whilst(walks -> walks == AT_ONCE)
                .collect()
                .last()
                .replaceWithVoid()
                .plug(Outages.skip(LOG, "Walks could not be examined"));
    }
}

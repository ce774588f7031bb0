package steps.bot.walk;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import steps.bot.runtime.Outages;
import steps.domain.walk.WalkEnds;

/** Tells the metrics how many people are walking, whichever replica follows them. */
@Singleton
class ActiveWalksJob {
    private static final Logger LOG = Logger.getLogger(ActiveWalksJob.class);

    private final WalkEnds walks;
    private final AtomicLong active;

    ActiveWalksJob(WalkEnds walks, MeterRegistry metrics) {
        this.walks = walks;
        this.active = metrics.gauge("steps.walks.active", new AtomicLong());
    }

    @Scheduled(every = "30s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> count() {
        return walks.countActive()
                .invoke(active::set)
                .replaceWithVoid()
                .plug(Outages.skip(LOG, "Walks that go on could not be counted"));
    }
}

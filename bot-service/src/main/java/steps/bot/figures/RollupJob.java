package steps.bot.figures;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import steps.bot.runtime.Outages;
import steps.domain.figures.Rollups;
import steps.platform.lease.Leases;

/** Keeps the panel's figures: days by the minute, people by the ten; compares them with their sources by the hour. */
@Singleton
class RollupJob {
    private static final Logger LOG = Logger.getLogger(RollupJob.class);
    private static final String LEASE = "rollups";

    private final Rollups rollups;
    private final Leases leases;
    private final AtomicLong off;

    RollupJob(Rollups rollups, Leases leases, MeterRegistry metrics) {
        this.rollups = rollups;
        this.leases = leases;
        this.off = metrics.gauge("steps.rollups.off", new AtomicLong());
    }

    @Scheduled(every = "1m", delayed = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> countDays() {
        return alone(rollups::countDays).plug(Outages.skip(LOG, "The figures of today could not be counted"));
    }

    @Scheduled(every = "10m", delayed = "20s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> countPeople() {
        return alone(rollups::countPeople).plug(Outages.skip(LOG, "The figures of people could not be counted"));
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> compare() {
        return alone(() -> rollups.compare().invoke(this::tell).replaceWithVoid())
                .plug(Outages.skip(LOG, "The figures could not be compared with their sources"));
    }

    private Uni<Void> alone(Supplier<Uni<Void>> work) {
        return leases.hold(LEASE)
                .chain(lease -> lease == null ? Uni.createFrom().voidItem() : work.get());
    }

    private void tell(int differing) {
        off.set(differing);
        if (differing > 0) {
            LOG.errorf(
                    "%d figures of past days differ from their sources; the panel's health page names them", differing);
        }
    }
}

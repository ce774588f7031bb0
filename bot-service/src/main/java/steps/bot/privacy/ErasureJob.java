package steps.bot.privacy;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import steps.bot.runtime.Outages;
import steps.domain.privacy.ErasureRemains;

/** Removes what could not go in the moment when somebody was erased. */
@Singleton
class ErasureJob {
    private static final Logger LOG = Logger.getLogger(ErasureJob.class);

    private final ErasureRemains remains;

    ErasureJob(ErasureRemains remains) {
        this.remains = remains;
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> removeRemains() {
        return remains.forget()
                .chain(remains::writeOffRefunds)
                .plug(Outages.skip(LOG, "Remains of erasures could not be removed"));
    }
}

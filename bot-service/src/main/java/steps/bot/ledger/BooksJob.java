package steps.bot.ledger;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import steps.bot.runtime.Outages;
import steps.domain.ledger.Books;

/** Audits the books every ten minutes and tells the metrics. */
@Singleton
class BooksJob {
    private static final Logger LOG = Logger.getLogger(BooksJob.class);

    private final Books books;
    private final AtomicLong accountsOff;
    private final AtomicLong pointsHeld;

    BooksJob(Books books, MeterRegistry metrics) {
        this.books = books;
        this.accountsOff = metrics.gauge("steps.books.accounts.off", new AtomicLong());
        this.pointsHeld = metrics.gauge("steps.books.points", new AtomicLong());
    }

    @Scheduled(every = "10m", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> audit() {
        return books.audit()
                .invoke(this::tell)
                .replaceWithVoid()
                .plug(Outages.skip(LOG, "The books could not be audited"));
    }

    private void tell(Books.Report report) {
        accountsOff.set(report.off());
        pointsHeld.set(report.points().value());
        if (!report.balance()) {
            LOG.errorf("%d of %d accounts differ from their transfers", report.off(), report.accounts());
        }
    }
}

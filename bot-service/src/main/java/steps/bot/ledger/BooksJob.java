package steps.bot.ledger;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import steps.bot.runtime.Outages;
import steps.domain.figures.BooksFigure;
import steps.domain.ledger.Books;
import steps.domain.ledger.Operation;
import steps.domain.ledger.Points;

/** Audits the books every ten minutes and tells the metrics, the panel and, when they do not balance, managers. */
@Singleton
class BooksJob {
    private static final Logger LOG = Logger.getLogger(BooksJob.class);

    private final Books books;
    private final BooksFigure figure;
    private final AtomicLong accountsOff;
    private final AtomicLong pointsHeld;
    private final Map<Operation, AtomicLong> moved = new EnumMap<>(Operation.class);

    BooksJob(Books books, BooksFigure figure, MeterRegistry metrics) {
        this.books = books;
        this.figure = figure;
        for (var operation : Operation.values()) {
            var tag = Tag.of("operation", operation.name().toLowerCase(Locale.ROOT));
            moved.put(operation, metrics.gauge("steps.points.moved", List.of(tag), new AtomicLong()));
        }
        this.accountsOff = metrics.gauge("steps.books.accounts.off", new AtomicLong());
        this.pointsHeld = metrics.gauge("steps.books.points", new AtomicLong());
    }

    @Scheduled(every = "10m", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> audit() {
        return books.audit()
                .invoke(this::tell)
                .chain(figure::keep)
                .chain(books::moved)
                .invoke(this::tellMoved)
                .replaceWithVoid()
                .plug(Outages.skip(LOG, "The books could not be audited"));
    }

    private void tell(Books.Report report) {
        accountsOff.set(report.off() + report.contributionsOff());
        pointsHeld.set(report.points().value());
        if (!report.balance()) {
            LOG.errorf(
                    "%d of %d accounts and %d contributions to families differ from their transfers",
                    report.off(), report.accounts(), report.contributionsOff());
        }
    }

    private void tellMoved(Map<Operation, Points> totals) {
        totals.forEach((operation, points) ->
                Objects.requireNonNull(moved.get(operation)).set(points.value()));
    }
}

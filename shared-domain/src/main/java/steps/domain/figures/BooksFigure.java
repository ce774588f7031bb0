package steps.domain.figures;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import steps.domain.delivery.ManagerNotice;
import steps.domain.ledger.Books;
import steps.domain.manager.ManagerNotices;
import steps.platform.transaction.Transactions;

/** Keeps what the last audit of the books found, and tells managers when they have stopped balancing: once, until they do again. */
@Singleton
public class BooksFigure {
    private static final String BEGIN = """
        insert into rollup_now (measure, value, counted_at) values ('books_off', 0, $1) on conflict (measure) do nothing
        """;
    private static final String LOCK = "select value from rollup_now where measure = 'books_off' for no key update";
    private static final String KEEP = "update rollup_now set value = $1, counted_at = $2 where measure = 'books_off'";

    private final Transactions transactions;
    private final Pool pool;
    private final ManagerNotices managers;
    private final Clock clock;

    BooksFigure(Transactions transactions, Pool pool, ManagerNotices managers, Clock clock) {
        this.transactions = transactions;
        this.pool = pool;
        this.managers = managers;
        this.clock = clock;
    }

    /** Each replica audits; of two that find the same one tells. */
    public Uni<Void> keep(Books.Report report) {
        long off = report.off() + report.contributionsOff();
        return transactions.inOne(() -> pool.preparedQuery(BEGIN)
                .execute(Tuple.of(now()))
                .chain(() -> pool.query(LOCK).execute())
                .map(BooksFigure::value)
                .call(() -> pool.preparedQuery(KEEP).execute(Tuple.of(off, now())))
                .chain(before -> before == 0 && off > 0
                        ? managers.tell(new ManagerNotice.BooksOff(off))
                        : Uni.createFrom().voidItem()));
    }

    private static long value(RowSet<Row> rows) {
        return rows.iterator().next().getLong("value");
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

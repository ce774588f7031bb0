package steps.platform.lease;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import steps.platform.lease.Roster.Sign;
import steps.platform.sql.Results;

/**
 * This process among those that do the same work. Each has a number and gives a sign of life every second; one that gave
 * none for {@link #SILENCE} is taken for dead, and what it had begun is others' from then on. A process that was taken for
 * dead and was only slow goes on under another number.
 */
@Singleton
public class Replicas {
    /** Seven looks a second apart, which are never quite that. Longer than a stop of the world or a slow query. */
    private static final Duration SILENCE = Duration.ofMillis(6_500);

    /** So long after its last sign a replica may count on being taken for alive; what it begins then takes a moment, too. */
    private static final Duration CERTAINTY = Duration.ofSeconds(5);

    private static final Logger LOG = Logger.getLogger(Replicas.class);
    private static final String ENTER = "insert into replica (id) values ($1) on conflict (id) do nothing";
    private static final String BEAT = """
            with own as (
              update replica set beats = beats + 1, seen_at = clock_timestamp() where id = $1 returning id, beats)
            select id, beats, true as own from own
            union all
            select id, beats, false from replica where id <> $1
            """;
    private static final String BURY = "delete from replica where id = $1 and beats = $2";
    private static final String LEAVE = "delete from replica where id = $1";

    private final Pool pool;
    private final Roster roster;
    private final Duration certainty;
    private volatile Self self = Self.unknown();
    private volatile long nextNumber = newNumber();

    /** The last one under which the others have known us; nobody's before the first. */
    private volatile long lastNumber = newNumber();

    private volatile int others;
    private volatile boolean left;

    @Inject
    Replicas(Pool pool) {
        this(pool, SILENCE, CERTAINTY);
    }

    Replicas(Pool pool, Duration silence, Duration certainty) {
        this.pool = pool;
        this.roster = new Roster(silence, certainty);
        this.certainty = certainty;
    }

    /** The number under which this process works now; the others know it. Fails when this process is leaving. */
    public Uni<Long> number() {
        var known = self.number();
        if (known != null) {
            return Uni.createFrom().item(known);
        }
        if (left) {
            return Uni.createFrom().failure(new IllegalStateException("This process is leaving"));
        }
        long number = nextNumber;
        long begun = System.nanoTime();
        return pool.preparedQuery(ENTER)
                .execute(Tuple.of(number))
                .invoke(() -> confirm(number, true, begun))
                .replaceWith(number);
    }

    /**
     * The number for what is begun now. What is begun between two numbers bears the former one, so that it is nobody's, and whoever
     * claims it is the only one who has it: the others may look before the next number is known, and could take what bears that.
     */
    public long current() {
        return lastNumber;
    }

    /** How many do the same work, this one among them, as of its last sign of life. */
    public int count() {
        return others + 1;
    }

    /** What may be done now with what was given to us under this number. */
    public Ownership ownershipOf(long number) {
        var now = self;
        if (now.number() == null || now.number() != number) {
            return Ownership.LOST;
        }
        return System.nanoTime() - now.confirmedNs() < certainty.toNanos() ? Ownership.OURS : Ownership.DOUBTFUL;
    }

    /** Gives a sign of life and looks at the others'; answers whether one of them is gone. */
    public Uni<Boolean> beat() {
        return left ? Uni.createFrom().item(false) : number().chain(this::beatAs);
    }

    private Uni<Boolean> beatAs(long number) {
        long begun = System.nanoTime();
        return pool.preparedQuery(BEAT).execute(Tuple.of(number)).chain(rows -> {
            boolean known = Results.stream(rows).anyMatch(row -> row.getBoolean("own"));
            confirm(number, known, begun);
            var signs = Results.stream(rows)
                    .filter(row -> !row.getBoolean("own"))
                    .map(row -> new Sign(row.getLong("id"), row.getLong("beats")))
                    .toList();
            others = signs.size();
            var news = roster.look(signs, System.nanoTime());
            return bury(news.silent()).map(buried -> buried > 0 || news.someWent());
        });
    }

    private void confirm(long number, boolean known, long begun) {
        if (left) {
            return;
        }
        if (known) {
            lastNumber = number;
            self = new Self(number, begun);
        } else {
            LOG.warn("This process was taken for dead and goes on under another number");
            nextNumber = newNumber();
            self = Self.unknown();
        }
    }

    private static long newNumber() {
        return ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
    }

    private Uni<Long> bury(List<Sign> silent) {
        return Multi.createFrom()
                .iterable(silent)
                .onItem()
                .transformToUniAndConcatenate(
                        sign -> pool.preparedQuery(BURY).execute(Tuple.of(sign.replica(), sign.beats())))
                .filter(buried -> buried.rowCount() > 0)
                .invoke(() -> LOG.warn("A replica is gone; what it had begun is taken over"))
                .collect()
                .with(Collectors.counting());
    }

    /** What is still ours is others' at once; there is no way back. */
    public Uni<Void> leave() {
        left = true;
        var number = self.number();
        self = Self.unknown();
        return number == null
                ? Uni.createFrom().voidItem()
                : pool.preparedQuery(LEAVE).execute(Tuple.of(number)).replaceWithVoid();
    }

    /**
     * Who we are for the others.
     *
     * @param number null while we are nobody
     * @param confirmedNs when our last sign that arrived was given, of {@code System.nanoTime}
     */
    private record Self(@Nullable Long number, long confirmedNs) {
        static Self unknown() {
            return new Self(null, 0);
        }
    }
}

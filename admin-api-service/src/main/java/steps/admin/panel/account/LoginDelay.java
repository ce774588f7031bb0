package steps.admin.panel.account;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import steps.platform.transaction.Transactions;

/**
 * Whoever fails to log in waits longer each time. Failures count for the account at that address, for the address, and for the
 * account; the last ones, which strangers elsewhere can cause, do not hold where the account was let in before.
 */
@Singleton
class LoginDelay {
    /** Locks the rows, which are there to be locked before anything has failed: attempts at once are judged one after the other. */
    private static final String MEET = """
            insert into panel_failure (key, failures, failed_at) select key, 0, $2 from unnest($1::text[]) as key order by key
            on conflict (key) do update
               set failures = case when panel_failure.failed_at > $5 then panel_failure.failures else 0 end
            returning key, failures, failed_at,
                   exists (select from panel_address join panel_account on panel_account.id = account_id
                            where name = $3 and panel_address.address = $4) as known
            """;

    private static final String COUNT = """
            update panel_failure set failures = failures + 1, failed_at = greatest(failed_at, $2) where key = any($1)
            """;
    private static final String LEAVE_NOTHING = "delete from panel_failure where key = any($1) and failures = 0";

    /** The moment goes back to the one before, unless somebody has failed since. */
    private static final String TAKE_BACK = """
            update panel_failure set failures = greatest(failures - 1, 0),
                   failed_at = case when failed_at = $2 then $3 else failed_at end
             where key = $1
            """;

    private static final String FORGET = "delete from panel_failure where key = $1";
    private static final String FORGET_OLD = "delete from panel_failure where failed_at <= $1";

    private static final Duration REMEMBERED = Duration.ofDays(1);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int LARGEST_SHIFT = 12;

    private final Pool pool;
    private final Transactions transactions;
    private final Clock clock;

    LoginDelay(Pool pool, Transactions transactions, Clock clock) {
        this.pool = pool;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Counts an attempt as one that fails, before its password is looked at: of many at once all would be looked at otherwise. One
     * that has to wait is not counted.
     */
    Uni<Attempt> begin(String name, String address) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var keys = keys(name, address);
        var old = utc(now.minus(REMEMBERED));
        return transactions.retrying(() -> run(MEET, Tuple.of(keys, utc(now), name, address, old))
                .map(rows -> attempt(rows, name, address, now))
                .call(attempt -> attempt.remaining().isZero()
                        ? run(COUNT, Tuple.of(keys, utc(now)))
                        : run(LEAVE_NOTHING, Tuple.of((Object) keys))));
    }

    /** The password was right, whatever comes next: it is as if nobody had tried. */
    Uni<Void> takeBack(Attempt attempt) {
        return Multi.createFrom()
                .iterable(new TreeMap<>(attempt.before()).entrySet())
                .onItem()
                .transformToUniAndConcatenate(
                        key -> run(TAKE_BACK, Tuple.of(key.getKey(), utc(attempt.at()), utc(key.getValue()))))
                .collect()
                .last()
                .chain(() -> run(LEAVE_NOTHING, Tuple.of((Object) keys(attempt.name(), attempt.address()))))
                .replaceWithVoid();
    }

    /** What others failed at stays counted. */
    Uni<Void> succeeded(Attempt attempt) {
        return takeBack(attempt)
                .chain(() -> run(FORGET, Tuple.of(Kind.BOTH.prefix + attempt.name() + "|" + attempt.address())))
                .chain(() -> run(FORGET_OLD, Tuple.of(utc(clock.instant().minus(REMEMBERED)))))
                .replaceWithVoid();
    }

    private Uni<RowSet<Row>> run(String sql, Tuple values) {
        return pool.preparedQuery(sql).execute(values);
    }

    private static Attempt attempt(RowSet<Row> rows, String name, String address, Instant now) {
        var before = new HashMap<String, Instant>();
        var longest = Duration.ZERO;
        for (var row : rows) {
            var key = row.getString("key");
            var failedAt = row.getOffsetDateTime("failed_at").toInstant();
            before.put(key, failedAt);
            boolean isOthers = row.getBoolean("known") && key.startsWith(Kind.ACCOUNT.prefix);
            var wait = isOthers ? Duration.ZERO : wait(Kind.of(key), row.getInteger("failures"), failedAt, now);
            longest = longest.compareTo(wait) < 0 ? wait : longest;
        }
        return new Attempt(name, address, now, longest, before);
    }

    private static Duration wait(Kind kind, int failures, Instant failedAt, Instant now) {
        int beyond = failures - kind.free;
        if (beyond < 0) {
            return Duration.ZERO;
        }
        var delay = Duration.ofSeconds(1L << Math.min(beyond, LARGEST_SHIFT));
        var until = failedAt.plus(delay.compareTo(LONGEST) < 0 ? delay : LONGEST);
        return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
    }

    private static String[] keys(String name, String address) {
        return new String[] {
            Kind.BOTH.prefix + name + "|" + address, Kind.ADDRESS.prefix + address, Kind.ACCOUNT.prefix + name
        };
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    /**
     * One that is counted, or has to wait.
     *
     * @param remaining none when the password may be looked at
     * @param before when somebody had failed last, by what failures are counted for
     */
    record Attempt(String name, String address, Instant at, Duration remaining, Map<String, Instant> before) {
        Attempt {
            before = Map.copyOf(before);
        }
    }

    /** What failures are counted for, and how many of them nobody waits after. */
    private enum Kind {
        BOTH("both|", 3),
        ADDRESS("address|", 20),
        ACCOUNT("account|", 100);

        private final String prefix;
        private final int free;

        Kind(String prefix, int free) {
            this.prefix = prefix;
            this.free = free;
        }

        static Kind of(String key) {
            return valueOf(key.substring(0, key.indexOf('|')).toUpperCase(Locale.ROOT));
        }
    }
}

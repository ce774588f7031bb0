package steps.admin.panel.account;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import steps.platform.sql.Results;

/**
 * Whoever fails to log in waits longer each time. Failures count for the account at that address, for the address, and for the
 * account; the last ones, which strangers elsewhere can cause, do not hold where the account was let in before.
 */
@Singleton
class LoginDelay {
    private static final String FAILURES = """
            select key, failures, failed_at,
                   exists (select from panel_address join panel_account on panel_account.id = account_id
                            where name = $2 and panel_address.address = $3) as known
              from panel_failure where key = any($1) and failed_at > $4
            """;
    private static final String COUNT = """
            insert into panel_failure (key, failures, failed_at) select key, 1, $2 from unnest($1::text[]) as key order by key
            on conflict (key) do update
               set failures = case when panel_failure.failed_at > $3 then panel_failure.failures + 1 else 1 end, failed_at = $2
            """;
    private static final String FORGET = "delete from panel_failure where key = $1";
    private static final String FORGET_OLD = "delete from panel_failure where failed_at <= $1";

    private static final Duration REMEMBERED = Duration.ofDays(1);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int LARGEST_SHIFT = 12;

    private final Pool pool;
    private final Clock clock;

    LoginDelay(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** None when the attempt may be made now. */
    Uni<Duration> before(String name, String address) {
        var now = clock.instant();
        return pool.preparedQuery(FAILURES)
                .execute(Tuple.of(keys(name, address), name, address, utc(now.minus(REMEMBERED))))
                .map(rows -> Results.stream(rows)
                        .filter(row -> !(row.getBoolean("known")
                                && row.getString("key").startsWith(Kind.ACCOUNT.prefix)))
                        .map(row -> wait(
                                Kind.of(row.getString("key")),
                                row.getInteger("failures"),
                                row.getOffsetDateTime("failed_at").toInstant(),
                                now))
                        .reduce(Duration.ZERO, (one, other) -> one.compareTo(other) < 0 ? other : one));
    }

    Uni<Void> failed(String name, String address) {
        var now = clock.instant();
        return pool.preparedQuery(COUNT)
                .execute(Tuple.of(keys(name, address), utc(now), utc(now.minus(REMEMBERED))))
                .replaceWithVoid();
    }

    /** What others failed at stays counted. */
    Uni<Void> succeeded(String name, String address) {
        return pool.preparedQuery(FORGET)
                .execute(Tuple.of(Kind.BOTH.prefix + name + "|" + address))
                .chain(() -> pool.preparedQuery(FORGET_OLD)
                        .execute(Tuple.of(utc(clock.instant().minus(REMEMBERED)))))
                .replaceWithVoid();
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

package steps.domain.broadcast.report;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import steps.domain.broadcast.Broadcast;
import steps.domain.broadcast.BroadcastState;
import steps.domain.broadcast.SkipReason;
import steps.platform.sql.Results;
import steps.platform.transaction.Transactions;

/** Tells how broadcasts have fared, and hears of presses under them. */
@Singleton
public class BroadcastReports {
    private static final String COUNTS = """
            select state, case when state = 'skipped' then reason end as why, count(*) as people
              from broadcast_recipient where broadcast_id = $1 group by 1, 2
            """;
    private static final String CLICKS = """
            select button, count(*) as people from broadcast_click where broadcast_id = $1 group by 1
            """;
    private static final String PAGE = """
            select recipient.user_id, users.telegram_id, recipient.state, recipient.reason, recipient.changed_at,
                   recipient.message_id, recipient.attempts,
                   (select count(*) from broadcast_click as click
                     where click.user_id = recipient.user_id and click.broadcast_id = recipient.broadcast_id) as clicks
              from broadcast_recipient as recipient join users on users.id = recipient.user_id
             where recipient.broadcast_id = $1 and recipient.user_id > $2
             order by recipient.user_id limit $3
            """;
    /** Whoever only had it shown before it went out does not count. */
    private static final String CLICK = """
            insert into broadcast_click (broadcast_id, button, user_id, clicked_at)
            select $1, $2, $3, $4 where exists (select from broadcast_recipient where broadcast_id = $1 and user_id = $3)
            on conflict (broadcast_id, button, user_id) do nothing
            """;

    private static final String BACKLOG = """
            select count(*) filter (where state = 'scheduled' and next_at <= $1
                                       or state = 'sending'
                                          and exists (select from broadcast_recipient
                                                       where broadcast_id = broadcast.id and state = 'waiting'
                                                         and not_before <= $1))::integer as due,
                   count(*) filter (where state = 'paused' and reason = 'refused')::integer as refused
              from broadcast where state in ('scheduled', 'sending', 'paused')
            """;

    private final Transactions transactions;
    private final Pool pool;
    private final Clock clock;

    BroadcastReports(Transactions transactions, Pool pool, Clock clock) {
        this.transactions = transactions;
        this.pool = pool;
        this.clock = clock;
    }

    /** As of now; reads a row for each recipient. */
    public Uni<BroadcastResults> of(Broadcast broadcast) {
        return transactions.inOne(() -> count(broadcast));
    }

    /** Some of the recipients, by their number; from 0 on. */
    public Uni<List<RecipientResult>> page(long broadcastId, long afterUserId, int atMost) {
        return pool.preparedQuery(PAGE)
                .execute(Tuple.of(broadcastId, afterUserId, atMost))
                .map(rows -> Results.listOf(rows, BroadcastReports::result));
    }

    /** Reads no more than a row of each broadcast that is not over. */
    public Uni<BroadcastBacklog> backlog() {
        return pool.preparedQuery(BACKLOG)
                .execute(Tuple.of(clock.instant().atOffset(ZoneOffset.UTC)))
                .map(rows -> Results.oneOf(
                        rows, row -> new BroadcastBacklog(row.getInteger("due"), row.getInteger("refused"))));
    }

    /** Somebody has pressed a button; the same one counts once. */
    public Uni<Void> clicked(long broadcastId, int button, long userId) {
        return pool.preparedQuery(CLICK)
                .execute(Tuple.of(broadcastId, button, userId, clock.instant().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    private Uni<BroadcastResults> count(Broadcast broadcast) {
        return pool.preparedQuery(COUNTS)
                .execute(Tuple.of(broadcast.id()))
                .map(BroadcastReports::tally)
                .chain(tally -> pool.preparedQuery(CLICKS)
                        .execute(Tuple.of(broadcast.id()))
                        .map(rows -> {
                            rows.forEach(row -> tally.clicks.put((int) row.getShort("button"), row.getLong("people")));
                            return tally.results(broadcast.state() == BroadcastState.CANCELED);
                        }));
    }

    private static Tally tally(Iterable<Row> rows) {
        var tally = new Tally();
        rows.forEach(tally::add);
        return tally;
    }

    private static RecipientResult result(Row row) {
        return new RecipientResult(
                row.getLong("user_id"),
                row.getLong("telegram_id"),
                row.getString("state"),
                row.getString("reason"),
                row.getOffsetDateTime("changed_at").toInstant(),
                row.getLong("message_id"),
                row.getInteger("attempts"),
                row.getLong("clicks"));
    }

    /** What is counted of the groups. */
    private static final class Tally {
        private final HashMap<String, Long> states = new HashMap<>();
        private final EnumMap<SkipReason, Long> skipped = new EnumMap<>(SkipReason.class);
        private final HashMap<Integer, Long> clicks = new HashMap<>();

        void add(Row row) {
            long people = row.getLong("people");
            if (row.getString("why") == null) {
                states.put(row.getString("state"), people);
            } else {
                skipped.put(SkipReason.valueOf(row.getString("why").toUpperCase(Locale.ROOT)), people);
            }
        }

        BroadcastResults results(boolean canceled) {
            long waiting = of("waiting");
            return new BroadcastResults(
                    canceled ? 0 : waiting,
                    of("in_flight"),
                    of("sent"),
                    of("blocked"),
                    of("failed"),
                    of("unknown"),
                    of("canceled") + (canceled ? waiting : 0),
                    skipped,
                    clicks);
        }

        private long of(String state) {
            return states.getOrDefault(state, 0L);
        }
    }
}

package steps.domain.ledger;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes an entry with its key and all of its moves by one statement, or nothing when the key was used before. */
@Singleton
class EntryWriter {
    private static final int OF_THE_ENTRY = 5;
    private static final int OF_A_MOVE = 5;
    private static final String IS_USED = "select from idempotency_key where key = $1";
    private final Pool pool;
    private final Clock clock;
    private final Map<Integer, String> statements = new ConcurrentHashMap<>();

    EntryWriter(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** Whether it was written. */
    Uni<Boolean> write(Entry entry) {
        var values = Tuple.tuple()
                .addString(entry.key())
                .addOffsetDateTime(clock.instant().atOffset(ZoneOffset.UTC))
                .addLong(entry.subject().walkId())
                .addLong(entry.subject().orderId())
                .addLong(entry.subject().promoIssueId());
        entry.moves().forEach(move -> add(values, move));
        return pool.preparedQuery(statement(entry.moves().size()))
                .execute(values)
                .map(rows -> rows.rowCount() > 0);
    }

    Uni<Boolean> isUsed(String key) {
        return pool.preparedQuery(IS_USED).execute(Tuple.of(key)).map(rows -> rows.rowCount() > 0);
    }

    private static void add(Tuple values, Move move) {
        values.addLong(move.from().accountId())
                .addLong(move.to().accountId())
                .addLong(move.points().value())
                .addString(move.operation().code())
                .addLong(move.to().membershipId());
    }

    /** Written out for each number of moves: arrays in FROM cost 40 µs each, and there are a handful of numbers. */
    private String statement(int moves) {
        return statements.computeIfAbsent(moves, EntryWriter::writing);
    }

    static String writing(int moves) {
        return """
                with used as (
                  insert into idempotency_key (key, created_at) values ($1, $2) on conflict do nothing returning key)
                insert into transfer (idempotency_key, created_at, walk_id, order_id, promo_issue_id, debit_account_id,
                                      credit_account_id, amount, operation, membership_id)
                select used.key, $2, $3::bigint, $4::bigint, $5::bigint, move.*
                  from used
                 cross join (values %s) as move (debit_account_id, credit_account_id, amount, operation, membership_id)
                """.formatted(IntStream.range(0, moves)
                .map(move -> OF_THE_ENTRY + move * OF_A_MOVE)
                .mapToObj(EntryWriter::move)
                .collect(Collectors.joining(", ")));
    }

    /** By the number of the parameter before its first. */
    private static String move(int before) {
        return "($%d::bigint, $%d::bigint, $%d::bigint, $%d::varchar, $%d::bigint)"
                .formatted(before + 1, before + 2, before + 3, before + 4, before + 5);
    }
}

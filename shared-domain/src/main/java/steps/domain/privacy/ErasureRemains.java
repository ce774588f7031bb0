package steps.domain.privacy;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import steps.domain.ledger.WriteOffs;
import steps.platform.sql.Results;
import steps.platform.transaction.Transactions;

/** What could not go in the moment of an erasure, and goes later. Any number of processes may do this at the same time. */
@Singleton
public class ErasureRemains {
    /** Telegram repeats an update for a day at most. */
    private static final Duration CONVERSATIONS_KEPT = Duration.ofDays(2);

    private static final Duration MARKS_KEPT = Duration.ofDays(365);

    private static final String FORGET_CONVERSATIONS = """
            delete from conversation using erased_chat
             where conversation.chat_id = erased_chat.chat_id and erased_chat.erased_at < $1
               and conversation.state is null
               and not exists (select from unsent_turn where unsent_turn.chat_id = conversation.chat_id)
            """;
    private static final String FORGET_KEYBOARDS = """
            delete from live_keyboard using erased_chat
             where live_keyboard.chat_id = erased_chat.chat_id and erased_chat.erased_at < $1
               and not exists (select from conversation
                                where conversation.chat_id = erased_chat.chat_id and state is not null)
            """;
    private static final String FORGET_CHATS = """
            delete from erased_chat
             where erased_at < $1
               and not exists (select from conversation where chat_id = erased_chat.chat_id and state is null)
            """;
    private static final String FORGET_MARKS = "delete from erased_person where erased_at < $1";

    /** Of walks that were just being examined. */
    private static final String FORGET_SKETCHES = """
            delete from track_sketch using users, walk
             where users.erased_at < $1 and walk.user_id = users.id and track_sketch.walk_id = walk.id
            """;

    private static final String REFUNDED = """
            select users.id from users join account on account.user_id = users.id
             where users.erased_at is not null and account.balance > 0 order by users.id limit 100
            """;

    private final Transactions transactions;
    private final Pool pool;
    private final WriteOffs writeOffs;
    private final Clock clock;

    ErasureRemains(Transactions transactions, Pool pool, WriteOffs writeOffs, Clock clock) {
        this.transactions = transactions;
        this.pool = pool;
        this.writeOffs = writeOffs;
        this.clock = clock;
    }

    /** The conversations of chats, and the marks of people, whose time has come. */
    public Uni<Void> forget() {
        return transactions.inOne(() -> execute(FORGET_CONVERSATIONS, CONVERSATIONS_KEPT)
                .chain(() -> execute(FORGET_KEYBOARDS, CONVERSATIONS_KEPT))
                .chain(() -> execute(FORGET_CHATS, CONVERSATIONS_KEPT))
                .chain(() -> execute(FORGET_SKETCHES, Duration.ZERO))
                .chain(() -> execute(FORGET_MARKS, MARKS_KEPT)));
    }

    /** People, at most a hundred, to whom an order that was canceled later gave points back that nobody can spend. */
    public Uni<List<Long>> refunded() {
        return pool.query(REFUNDED).execute().map(rows -> Results.listOf(rows, row -> row.getLong("id")));
    }

    /** Those points, each account's in a transaction of its own. */
    public Uni<Void> writeOffRefunds() {
        return refunded()
                .onItem()
                .transformToMulti(people -> Multi.createFrom().iterable(people))
                .onItem()
                .transformToUniAndConcatenate(writeOffs::writeOff)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> execute(String sql, Duration kept) {
        OffsetDateTime since = clock.instant().minus(kept).atOffset(ZoneOffset.UTC);
        return pool.preparedQuery(sql).execute(Tuple.of(since)).replaceWithVoid();
    }
}

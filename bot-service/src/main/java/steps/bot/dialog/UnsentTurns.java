package steps.bot.dialog;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Turns that are committed and not yet said: few at any time, so that reading all of them costs nothing. */
@Singleton
public class UnsentTurns {
    static final int AT_ONCE = 500;

    private static final String WAITING = """
            select chat_id, turn_id, replica_id, committed_at, replies::text as replies from unsent_turn
             where replica_id = $1 and committed_at < $2
                or not exists (select 1 from replica where replica.id = unsent_turn.replica_id)
             order by committed_at, turn_id limit $3
            """;
    /** That the chats are looked up is said in so many words: a plan from when the table was empty reads all of it. */
    static final String CLAIM = """
            with wanted as (
              select chat_id, turn_id from unsent_turn
               where chat_id = any ($2::bigint[]) and (chat_id, turn_id) in (select unnest($2), unnest($3::bigint[]))
                 and (replica_id = $1 or not exists (select 1 from replica where replica.id = unsent_turn.replica_id))
               order by chat_id, turn_id for update skip locked)
            update unsent_turn set replica_id = $1 from wanted
             where unsent_turn.chat_id = any ($2)
               and unsent_turn.chat_id = wanted.chat_id and unsent_turn.turn_id = wanted.turn_id
            returning unsent_turn.chat_id, unsent_turn.turn_id, replica_id, committed_at, replies::text as replies
            """;

    static final String FORGET = """
            with said as (
              select chat_id, turn_id from unsent_turn
               where chat_id = any ($1::bigint[]) and (chat_id, turn_id) in (select unnest($1), unnest($2::bigint[]))
               order by chat_id, turn_id for update)
            delete from unsent_turn using said
             where unsent_turn.chat_id = any ($1)
               and unsent_turn.chat_id = said.chat_id and unsent_turn.turn_id = said.turn_id
            """;

    private static final Comparator<UnsentTurn> OLDEST_FIRST =
            Comparator.comparing(UnsentTurn::committedAt).thenComparingLong(UnsentTurn::turnId);

    private final Pool pool;

    UnsentTurns(Pool pool) {
        this.pool = pool;
    }

    /**
     * The oldest turns that this replica may have to say: its own of before that moment, and those of replicas that are
     * gone.
     */
    public Uni<List<UnsentTurn>> waiting(long replica, Instant before) {
        return pool.preparedQuery(WAITING)
                .execute(Tuple.of(replica, before.atOffset(ZoneOffset.UTC), AT_ONCE))
                .map(UnsentTurns::turns);
    }

    /** Those of them that this replica says from now on; the others were said meanwhile, or another says them. */
    public Uni<List<UnsentTurn>> claim(long replica, List<UnsentTurn> wanted) {
        return wanted.isEmpty()
                ? Uni.createFrom().item(List.of())
                : pool.preparedQuery(CLAIM)
                        .execute(Tuple.of(replica, chats(wanted), turnIds(wanted)))
                        .map(UnsentTurns::turns);
    }

    /** These turns were said. Rows are locked in their order, so batches never wait in a circle. */
    public Uni<Void> forget(List<UnsentTurn> said) {
        return pool.preparedQuery(FORGET)
                .execute(Tuple.of(chats(said), turnIds(said)))
                .replaceWithVoid();
    }

    private static List<UnsentTurn> turns(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .flatMap(UnsentTurns::turn)
                .sorted(OLDEST_FIRST)
                .toList();
    }

    private static Stream<UnsentTurn> turn(Row row) {
        return Replies.read(row.getString("replies")).stream()
                .map(replies -> new UnsentTurn(
                        row.getLong("chat_id"),
                        row.getLong("turn_id"),
                        row.getLong("replica_id"),
                        row.getOffsetDateTime("committed_at").toInstant(),
                        replies));
    }

    private static Long[] chats(List<UnsentTurn> turns) {
        return turns.stream().map(UnsentTurn::chatId).toArray(Long[]::new);
    }

    private static Long[] turnIds(List<UnsentTurn> turns) {
        return turns.stream().map(UnsentTurn::turnId).toArray(Long[]::new);
    }
}

package steps.bot.dialog.unsent;

import io.smallrye.mutiny.Multi;
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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import steps.bot.dialog.Reply;
import steps.domain.json.Reading;
import steps.platform.sql.Results;

/** Turns that are committed and not yet said: few at any time, so that reading all of them costs nothing. */
@Singleton
public class UnsentTurns {
    static final int AT_ONCE = 500;

    private static final String WAITING = """
            select chat_id, turn_id, replica_id, committed_at, replies::text as replies, null::bigint as overtaken_by
              from unsent_turn
             where (replica_id = $1 and committed_at < $2
                    or not exists (select 1 from replica where replica.id = unsent_turn.replica_id))
               and (unreadable is null or $4)
             order by committed_at, turn_id limit $3
            """;
    /**
     * That the chats are looked up is said in so many words: a plan from when the table was empty reads all of it. A chat whose
     * last turn is none of those that were left behind has gone on without them.
     */
    static final String CLAIM = """
            with wanted as (
              select chat_id, turn_id from unsent_turn
               where chat_id = any ($2::bigint[]) and (chat_id, turn_id) in (select unnest($2), unnest($3::bigint[]))
                 and (replica_id = $1 or not exists (select 1 from replica where replica.id = unsent_turn.replica_id))
               order by chat_id, turn_id for update skip locked)
            update unsent_turn set replica_id = $1 from wanted
             where unsent_turn.chat_id = any ($2)
               and unsent_turn.chat_id = wanted.chat_id and unsent_turn.turn_id = wanted.turn_id
            returning unsent_turn.chat_id, unsent_turn.turn_id, replica_id, committed_at, replies::text as replies,
                      (select live_keyboard.message_id
                         from conversation join live_keyboard on live_keyboard.chat_id = conversation.chat_id
                        where conversation.chat_id = unsent_turn.chat_id
                          and conversation.updated_at >
                              (select max(left_behind.committed_at) from unsent_turn as left_behind
                                where left_behind.chat_id = unsent_turn.chat_id
                                  and left_behind.turn_id = any ($3))) as overtaken_by
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

    private static final String SET_ASIDE = """
            update unsent_turn set unreadable = $3 where chat_id = $1 and turn_id = $2 and unreadable is null
            """;

    private static final Comparator<UnsentTurn> OLDEST_FIRST =
            Comparator.comparing(UnsentTurn::committedAt).thenComparingLong(UnsentTurn::turnId);

    private final Pool pool;
    private final UnreadableRows unreadable;

    /** Turns that an older version has set aside may be readable to this one. */
    private final AtomicBoolean asideToo = new AtomicBoolean(true);

    UnsentTurns(Pool pool, UnreadableRows unreadable) {
        this.pool = pool;
        this.unreadable = unreadable;
    }

    /**
     * The oldest turns that this replica may have to say: its own of before that moment, and those of replicas that are
     * gone. What cannot be read is set aside, so that it takes no room among those that can.
     */
    public Uni<List<UnsentTurn>> waiting(long replica, Instant before) {
        return pool.preparedQuery(WAITING)
                .execute(Tuple.of(replica, before.atOffset(ZoneOffset.UTC), AT_ONCE, asideToo.get()))
                .call(this::setAsideUnreadable)
                .invoke(() -> asideToo.set(false))
                .map(UnsentTurns::turns);
    }

    private Uni<Void> setAsideUnreadable(RowSet<Row> rows) {
        return Multi.createFrom()
                .iterable(rows)
                .onItem()
                .transformToUniAndConcatenate(this::setAsideIfUnreadable)
                .collect()
                .last();
    }

    private Uni<Void> setAsideIfUnreadable(Row row) {
        return switch (replies(row)) {
            case Reading.Understood<List<Reply>> readable -> Uni.createFrom().voidItem();
            case Reading.Unreadable<List<Reply>>(String reason) -> setAside(row, reason);
        };
    }

    /** Of many replicas one tells of it. */
    private Uni<Void> setAside(Row row, String reason) {
        long turn = row.getLong("turn_id");
        return pool.preparedQuery(SET_ASIDE)
                .execute(Tuple.of(row.getLong("chat_id"), turn, reason))
                .invoke(written -> tell(written.rowCount(), turn, reason))
                .replaceWithVoid();
    }

    private void tell(int written, long turn, String reason) {
        if (written > 0) {
            unreadable.found("unsent_turn", turn, reason);
        }
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
        return Results.stream(rows)
                .flatMap(UnsentTurns::turn)
                .sorted(OLDEST_FIRST)
                .toList();
    }

    private static Stream<UnsentTurn> turn(Row row) {
        return switch (replies(row)) {
            case Reading.Understood<List<Reply>>(List<Reply> replies) ->
                Stream.of(new UnsentTurn(
                        row.getLong("chat_id"),
                        row.getLong("turn_id"),
                        row.getLong("replica_id"),
                        row.getOffsetDateTime("committed_at").toInstant(),
                        replies,
                        row.getLong("overtaken_by")));
            case Reading.Unreadable<List<Reply>> unreadable -> Stream.empty();
        };
    }

    private static Reading<List<Reply>> replies(Row row) {
        return Replies.read(row.getString("replies"));
    }

    private static Long[] chats(List<UnsentTurn> turns) {
        return turns.stream().map(UnsentTurn::chatId).toArray(Long[]::new);
    }

    private static Long[] turnIds(List<UnsentTurn> turns) {
        return turns.stream().map(UnsentTurn::turnId).toArray(Long[]::new);
    }
}

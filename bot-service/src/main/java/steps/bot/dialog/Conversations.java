package steps.bot.dialog;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;
import steps.domain.user.User;

/** The chats' rows: claimed, locked and loaded in one round trip, saved in another. */
@ApplicationScoped
public class Conversations {
    private static final String CLAIM = """
            with claimed as (
              insert into conversation (chat_id, updated_at) values ($1, $2)
              on conflict (chat_id) do update set updated_at = excluded.updated_at
              returning chat_id, state::text as state, seen, unsent::text as unsent)
            select claimed.*, %s
              from claimed left join users on users.telegram_id = claimed.chat_id
            """.formatted(User.COLUMNS);
    private static final String SAVE = """
            update conversation
               set state = $2::text::jsonb, seen = $3, unsent = unsent || jsonb_build_object($4::text, $5::text::jsonb)
             where chat_id = $1
            """;
    private static final String SAVE_SILENT = """
            update conversation set state = $2::text::jsonb, seen = $3 where chat_id = $1
            """;
    private static final String FORGET = """
            with said as (
              select chat_id, array_agg(turn_id::text) as turns
                from unnest($1::bigint[], $2::bigint[]) as turn (chat_id, turn_id) group by chat_id),
            locked as (
              select chat_id from conversation where chat_id = any ($1::bigint[]) order by chat_id for no key update)
            update conversation set unsent = unsent - said.turns
              from said join locked using (chat_id)
             where conversation.chat_id = said.chat_id
            """;
    private static final String LEFT_BEHIND = """
            select chat_id, unsent::text as unsent from conversation
             where unsent <> '{}' and updated_at < $1 order by updated_at limit 200
            """;

    private final Pool pool;
    private final Clock clock;

    Conversations(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** Within the turn's transaction: the chat's row, made when it is new, locked until the commit. */
    Uni<Conversation> claim(long chatId) {
        return pool.preparedQuery(CLAIM)
                .execute(Tuple.of(chatId, clock.instant().atOffset(ZoneOffset.UTC)))
                .map(rows -> conversation(rows.iterator().next()));
    }

    private static Conversation conversation(Row row) {
        return new Conversation(
                row.getLong("chat_id"),
                row.getString("state"),
                List.of(row.getArrayOfLongs("seen")),
                row.getString("unsent"),
                User.read(row));
    }

    Uni<Void> save(Conversation before, Long updateId, String state, UnsentTurn turn) {
        var row = Tuple.tuple()
                .addLong(before.chatId())
                .addString(state)
                .addArrayOfLong(before.seenWith(updateId).toArray(Long[]::new));
        if (turn.replies().isEmpty()) {
            return pool.preparedQuery(SAVE_SILENT).execute(row).replaceWithVoid();
        }
        var waiting = new Replies.Waiting(turn.committedAt().getEpochSecond(), turn.replies());
        return pool.preparedQuery(SAVE)
                .execute(row.addString(Long.toString(turn.turnId())).addString(Replies.write(waiting)))
                .replaceWithVoid();
    }

    /** These turns were said. Rows are locked in the order of their chats, so batches never wait in a circle. */
    public Uni<Void> forget(List<UnsentTurn> said) {
        var chats = said.stream().map(UnsentTurn::chatId).toArray(Long[]::new);
        var turns = said.stream().map(UnsentTurn::turnId).toArray(Long[]::new);
        return pool.preparedQuery(FORGET).execute(Tuple.of(chats, turns)).replaceWithVoid();
    }

    /** Turns of chats in which nothing has moved for so long: whoever committed them is gone. */
    public Uni<List<UnsentTurn>> leftBehind(Duration age) {
        var since = clock.instant().minus(age).atOffset(ZoneOffset.UTC);
        return pool.preparedQuery(LEFT_BEHIND)
                .execute(Tuple.of(since))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .flatMap(row -> turns(row).stream())
                        .toList());
    }

    private static List<UnsentTurn> turns(Row row) {
        return new Conversation(row.getLong("chat_id"), null, List.of(), row.getString("unsent"), null).unsentTurns();
    }
}

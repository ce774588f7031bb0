package steps.bot.dialog;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The chats' rows: claimed, locked and loaded in one round trip, saved in another. */
@ApplicationScoped
public class Conversations {
    private static final String CLAIM = """
            insert into conversation (chat_id, updated_at) values (:chat, :now)
            on conflict (chat_id) do update set updated_at = excluded.updated_at
            returning cast(state as text), array_to_string(seen, ','), cast(unsent as text)
            """;
    private static final String SAVE = """
            update conversation
               set state = cast(cast(:state as text) as jsonb), seen = string_to_array(:seen, ',')::bigint[],
                   unsent = unsent || jsonb_build_object(cast(:turn as text), cast(cast(:replies as text) as jsonb))
             where chat_id = :chat
            """;
    private static final String SAVE_SILENT = """
            update conversation set state = cast(cast(:state as text) as jsonb), seen = string_to_array(:seen, ',')::bigint[]
             where chat_id = :chat
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
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(CLAIM, Object[].class)
                        .setParameter("chat", chatId)
                        .setParameter("now", clock.instant())
                        .getSingleResult())
                .map(row -> new Conversation(chatId, (String) row[0], ids((String) row[1]), (String) row[2]));
    }

    Uni<Void> save(Conversation before, Long updateId, String state, UnsentTurn turn) {
        return Panache.getSession().chain(session -> {
            var query = session.createNativeQuery(turn.replies().isEmpty() ? SAVE_SILENT : SAVE)
                    .setParameter("chat", before.chatId())
                    .setParameter("state", state)
                    .setParameter("seen", text(before.seenWith(updateId)));
            if (!turn.replies().isEmpty()) {
                var waiting = new Replies.Waiting(turn.committedAt().getEpochSecond(), turn.replies());
                query.setParameter("turn", Long.toString(turn.turnId()))
                        .setParameter("replies", Replies.write(waiting));
            }
            return query.executeUpdate().replaceWithVoid();
        });
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
        return new Conversation(row.getLong("chat_id"), null, List.of(), row.getString("unsent")).unsentTurns();
    }

    private static List<Long> ids(String joined) {
        return joined.isEmpty()
                ? List.of()
                : Arrays.stream(joined.split(",")).map(Long::valueOf).toList();
    }

    private static String text(List<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}

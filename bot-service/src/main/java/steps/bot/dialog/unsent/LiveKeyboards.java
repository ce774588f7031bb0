package steps.bot.dialog.unsent;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import steps.bot.dialog.LiveKeyboard;

/**
 * Remembers which message of each chat has the buttons that count. Written together with the crossing-off of the turns that have
 * shown them, so it costs no commit; loaded with the conversation.
 */
@Singleton
public class LiveKeyboards {
    public static final String COLUMNS = """
            live_keyboard.message_id as live_message_id, live_keyboard.bare as live_bare, live_keyboard.stays as live_stays,
            live_keyboard.keeps::text as live_keeps""";

    /**
     * A message that is older than what is known changes nothing: its turn was said by another replica that was slower. The rows
     * of before are joined, so that they are locked and read first.
     */
    private static final String RECORD = """
            with said as (
              select chat_id, turn_id from unsent_turn
               where chat_id = any ($1::bigint[]) and (chat_id, turn_id) in (select unnest($1), unnest($2::bigint[]))
               order by chat_id, turn_id for update),
            gone as (
              delete from unsent_turn using said
               where unsent_turn.chat_id = any ($1)
                 and unsent_turn.chat_id = said.chat_id and unsent_turn.turn_id = said.turn_id),
            before as (
              select chat_id, message_id, bare, keeps from live_keyboard
               where chat_id = any ($3::bigint[]) order by chat_id for update),
            shown as (
              select news.*, before.message_id as old_message_id
                from unnest($3, $4::bigint[], $5::boolean[], $6::boolean[], $7::text[])
                       as news (chat_id, message_id, bare, stays, keeps)
                     left join before on before.chat_id = news.chat_id),
            written as (
              insert into live_keyboard (chat_id, message_id, bare, stays, keeps)
              select chat_id, message_id, bare, stays, keeps::jsonb from shown
               where not bare or old_message_id is null or old_message_id = message_id
               order by chat_id
              on conflict (chat_id) do update
                 set message_id = excluded.message_id, bare = excluded.bare, stays = excluded.stays, keeps = excluded.keeps
               where live_keyboard.message_id < excluded.message_id
                  or (live_keyboard.message_id = excluded.message_id
                      and (live_keyboard.bare, live_keyboard.stays, live_keyboard.keeps)
                          is distinct from (excluded.bare, excluded.stays, excluded.keeps)))
            select chat_id, message_id, keeps::text as keeps from before where not bare
            """;

    private final Pool pool;
    private final UnsentTurns unsent;

    LiveKeyboards(Pool pool, UnsentTurns unsent) {
        this.pool = pool;
        this.unsent = unsent;
    }

    /** Null where none is known. */
    public static @Nullable LiveKeyboard read(Row row) {
        var messageId = row.getLong("live_message_id");
        return messageId == null
                ? null
                : new LiveKeyboard(
                        messageId,
                        row.getBoolean("live_bare"),
                        row.getBoolean("live_stays"),
                        Replies.keyboard(row.getString("live_keeps")));
    }

    /** These turns were said; answers the buttons that are old now. */
    public Uni<List<OldKeyboard>> record(List<SentTurn> sent) {
        var newest = newest(sent);
        var turns = sent.stream().map(SentTurn::turn).toList();
        return newest.isEmpty()
                ? unsent.forget(turns).replaceWith(List.of())
                : pool.preparedQuery(RECORD).execute(row(turns, newest)).map(before -> old(sent, newest, before));
    }

    private static Map<Long, LiveKeyboard> newest(List<SentTurn> sent) {
        var newest = new HashMap<Long, LiveKeyboard>();
        sent.forEach(said ->
                said.shown().forEach(keyboard -> newest.merge(said.turn().chatId(), keyboard, LiveKeyboards::newer)));
        return newest;
    }

    /** Of the same message the later word counts. */
    private static LiveKeyboard newer(LiveKeyboard one, LiveKeyboard later) {
        if (later.bare() && later.messageId() != one.messageId()) {
            return one;
        }
        return one.messageId() > later.messageId() ? one : later;
    }

    private static Tuple row(List<UnsentTurn> turns, Map<Long, LiveKeyboard> newest) {
        var chats = newest.keySet().stream().sorted().toList();
        var keyboards = chats.stream().map(newest::get).toList();
        return Tuple.tuple()
                .addArrayOfLong(turns.stream().map(UnsentTurn::chatId).toArray(Long[]::new))
                .addArrayOfLong(turns.stream().map(UnsentTurn::turnId).toArray(Long[]::new))
                .addArrayOfLong(chats.toArray(Long[]::new))
                .addArrayOfLong(keyboards.stream().map(LiveKeyboard::messageId).toArray(Long[]::new))
                .addArrayOfBoolean(keyboards.stream().map(LiveKeyboard::bare).toArray(Boolean[]::new))
                .addArrayOfBoolean(keyboards.stream().map(LiveKeyboard::stays).toArray(Boolean[]::new))
                .addArrayOfString(keyboards.stream()
                        .map(LiveKeyboard::keeps)
                        .map(Replies::write)
                        .toArray(String[]::new));
    }

    /** Those that the turns themselves have taken away need no tidying. */
    private static List<OldKeyboard> old(List<SentTurn> sent, Map<Long, LiveKeyboard> newest, RowSet<Row> before) {
        var newestOfAll = new HashMap<Long, Long>();
        newest.forEach((chat, keyboard) -> newestOfAll.put(chat, keyboard.messageId()));
        var known = new ArrayList<OldKeyboard>();
        for (var row : before) {
            var chat = row.getLong("chat_id");
            known.add(new OldKeyboard(chat, row.getLong("message_id"), Replies.keyboard(row.getString("keeps"))));
            var ours = newest.get(chat);
            if (ours != null && !ours.bare()) {
                newestOfAll.merge(chat, row.getLong("message_id"), Math::max);
            }
        }
        return Stream.concat(known.stream(), sent.stream().flatMap(LiveKeyboards::shown))
                .filter(keyboard -> keyboard.messageId() < newestOfAll.getOrDefault(keyboard.chatId(), 0L))
                .filter(keyboard -> sent.stream().noneMatch(said -> said.hasTakenAway(keyboard)))
                .distinct()
                .toList();
    }

    private static Stream<OldKeyboard> shown(SentTurn said) {
        return said.shown().stream()
                .filter(keyboard -> !keyboard.bare())
                .map(keyboard -> new OldKeyboard(said.turn().chatId(), keyboard.messageId(), keyboard.keeps()));
    }
}

package steps.bot.dialog.engine;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steps.bot.dialog.unsent.LiveKeyboards;
import steps.bot.dialog.unsent.Replies;
import steps.bot.dialog.unsent.UnsentTurn;
import steps.domain.user.User;

/** The chats' rows: locked and loaded in one round trip, saved in another. */
@Singleton
public class Conversations {
    private static final String LOCK = """
            select conversation.chat_id, conversation.state::text as state, conversation.seen, conversation.album,
                   conversation.answer_message_id, conversation.answered_state::text as answered_state, %s, %s
              from conversation left join users on users.telegram_id = conversation.chat_id
                   left join live_keyboard on live_keyboard.chat_id = conversation.chat_id
             where conversation.chat_id = $1
               for no key update of conversation
            """.formatted(LiveKeyboards.COLUMNS, User.COLUMNS);

    /** Another replica may be about to make the same. */
    private static final String MAKE = """
            with made as (
              insert into conversation (chat_id, updated_at) values ($1, $2)
              on conflict (chat_id) do update set updated_at = excluded.updated_at
              returning chat_id, state::text as state, seen, album, answer_message_id,
                        answered_state::text as answered_state)
            select made.*, %s, %s
              from made left join users on users.telegram_id = made.chat_id
                   left join live_keyboard on live_keyboard.chat_id = made.chat_id
            """.formatted(LiveKeyboards.COLUMNS, User.COLUMNS);

    private static final String SAVE = """
            with said as (
              insert into unsent_turn (chat_id, turn_id, replica_id, committed_at, replies)
              values ($1, $8, $9, $4, $10::text::jsonb)
              on conflict (chat_id, turn_id) do update
                 set replica_id = excluded.replica_id, committed_at = excluded.committed_at, replies = excluded.replies,
                     unreadable = null)
            update conversation
               set state = $2::text::jsonb, seen = $3, updated_at = $4, album = $5, answer_message_id = $6,
                   answered_state = $7::text::jsonb
             where chat_id = $1
            """;
    private static final String SAVE_SILENT = """
            update conversation
               set state = $2::text::jsonb, seen = $3, updated_at = $4, album = $5, answer_message_id = $6,
                   answered_state = $7::text::jsonb
             where chat_id = $1
            """;

    private final Pool pool;
    private final Clock clock;

    Conversations(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** Within the turn's transaction: the chat's row, made when it is new, locked until the commit. */
    Uni<Conversation> claim(long chatId) {
        return pool.preparedQuery(LOCK)
                .execute(Tuple.of(chatId))
                .chain(rows -> rows.rowCount() == 0
                        ? make(chatId)
                        : Uni.createFrom().item(conversation(rows.iterator().next())));
    }

    private Uni<Conversation> make(long chatId) {
        return pool.preparedQuery(MAKE)
                .execute(Tuple.of(chatId, clock.instant().atOffset(ZoneOffset.UTC)))
                .map(rows -> conversation(rows.iterator().next()));
    }

    private static Conversation conversation(Row row) {
        return new Conversation(
                row.getLong("chat_id"),
                row.getString("state"),
                List.of(row.getArrayOfLongs("seen")),
                row.getString("album"),
                answer(row),
                LiveKeyboards.read(row),
                User.read(row));
    }

    private static @Nullable LastAnswer answer(Row row) {
        var messageId = row.getLong("answer_message_id");
        return messageId == null ? null : new LastAnswer(messageId, row.getString("answered_state"));
    }

    Uni<Void> save(Conversation conversation, UnsentTurn turn) {
        var answer = conversation.answer();
        var row = Tuple.tuple()
                .addLong(conversation.chatId())
                .addString(conversation.state())
                .addArrayOfLong(conversation.seen().toArray(Long[]::new))
                .addOffsetDateTime(turn.committedAt().atOffset(ZoneOffset.UTC))
                .addString(conversation.album())
                .addLong(answer == null ? null : answer.messageId())
                .addString(answer == null ? null : answer.asked());
        if (turn.replies().isEmpty()) {
            return pool.preparedQuery(SAVE_SILENT).execute(row).replaceWithVoid();
        }
        return pool.preparedQuery(SAVE)
                .execute(row.addLong(turn.turnId()).addLong(turn.replica()).addString(Replies.write(turn.replies())))
                .replaceWithVoid();
    }
}

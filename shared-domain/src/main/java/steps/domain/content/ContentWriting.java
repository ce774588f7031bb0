package steps.domain.content;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import steps.platform.transaction.Transactions;

/** Writes texts in place of the built-in ones, in each language. */
@Singleton
public class ContentWriting {
    /** Every writer of texts changes this row in the end; held first, it lets one write after the other. */
    private static final String LOCK = "select version from cache_version where name = 'content' for no key update";

    private static final String FIND = "select language, text, media_id from content where key = $1";
    private static final String WRITE = """
            insert into content (key, language, text, media_id, updated_at) values ($1, $2, $3, $4, now())
            on conflict (key, language) do update
               set text = excluded.text, media_id = excluded.media_id, updated_at = excluded.updated_at
            """;
    private static final String REMOVE = "delete from content where key = $1 and language = $2";

    private final Transactions transactions;
    private final Pool pool;

    ContentWriting(Transactions transactions, Pool pool) {
        this.transactions = transactions;
        this.pool = pool;
    }

    /** What is written for this key; nothing in the languages that say the built-in text. */
    public Uni<Map<Language, WrittenText>> find(TextKey key) {
        return pool.preparedQuery(FIND).execute(Tuple.of(key.key())).map(rows -> written(key, rows));
    }

    /** As {@link #find}; nobody else writes until the caller's transaction ends. */
    public Uni<Map<Language, WrittenText>> lock(TextKey key) {
        return transactions.inOne(() -> pool.query(LOCK).execute().chain(() -> find(key)));
    }

    /** Only what the bot can say: {@link TextCheck} tells before. */
    public Uni<Void> write(TextKey key, Language language, String text, @Nullable Long mediaId) {
        TextCheck.fault(key, text).ifPresent(fault -> {
            throw new IllegalArgumentException(key.key() + " cannot be said so: " + fault);
        });
        return transactions.inOne(() -> pool.preparedQuery(WRITE)
                .execute(Tuple.of(key.key(), language.code(), text, mediaId))
                .replaceWithVoid());
    }

    /** The built-in text is said again. */
    public Uni<Void> remove(TextKey key, Language language) {
        return transactions.inOne(() -> pool.preparedQuery(REMOVE)
                .execute(Tuple.of(key.key(), language.code()))
                .replaceWithVoid());
    }

    private static Map<Language, WrittenText> written(TextKey key, RowSet<Row> rows) {
        var written = new EnumMap<Language, WrittenText>(Language.class);
        for (var row : rows) {
            var language = Language.of(row.getString("language"));
            written.put(language, new WrittenText(key.key(), language, row.getString("text"), row.getLong("media_id")));
        }
        return written;
    }
}

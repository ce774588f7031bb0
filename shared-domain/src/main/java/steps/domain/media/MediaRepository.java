package steps.domain.media;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds pictures and videos; their bytes are read only when Telegram has no copy. */
@Singleton
public class MediaRepository {
    private static final String FIND = """
            select id, kind, coalesce(octet_length(content), 0) as bytes, telegram_file_id from media where id = $1
            """;
    private static final String READ = """
            select id, kind, file_name, content, changed_at from media where id = $1 and content is not null
            """;
    private static final String ADD = """
            insert into media (kind, file_name, content) values ($1, $2, $3) returning id
            """;
    private static final String ADD_COPY = """
            insert into media (kind, file_name, telegram_file_id) values ($1, '', $2) returning id
            """;
    private static final String REMEMBER = """
            update media set telegram_file_id = $3 where id = $1 and changed_at = $2 and telegram_file_id is null
            """;
    private static final String FORGET = """
            update media set telegram_file_id = null where id = $1 and telegram_file_id = $2 and content is not null
            """;

    private final Pool pool;

    MediaRepository(Pool pool) {
        this.pool = pool;
    }

    /** Null when there is none. */
    public Uni<Media> find(long id) {
        return pool.preparedQuery(FIND).execute(Tuple.of(id)).map(rows -> only(rows, MediaRepository::media));
    }

    /** With its bytes as they are now; null when there is none, or Telegram alone has them. */
    public Uni<MediaFile> read(long id) {
        return pool.preparedQuery(READ).execute(Tuple.of(id)).map(rows -> only(rows, MediaRepository::file));
    }

    /** The number of a new one. */
    public Uni<Long> add(MediaKind kind, String fileName, Buffer content) {
        return pool.preparedQuery(ADD)
                .execute(Tuple.of(kind.code(), fileName, content))
                .map(rows -> rows.iterator().next().getLong("id"));
    }

    /** The number of a new one of which we have no bytes: Telegram's copy is all there is. */
    public Uni<Long> addCopy(MediaKind kind, String telegramFileId) {
        return pool.preparedQuery(ADD_COPY)
                .execute(Tuple.of(kind.code(), telegramFileId))
                .map(rows -> rows.iterator().next().getLong("id"));
    }

    /** Telegram has a copy of these bytes from now on. Nothing happens when other bytes have taken their place. */
    public Uni<Void> remember(MediaFile uploaded, String telegramFileId) {
        return pool.preparedQuery(REMEMBER)
                .execute(Tuple.of(uploaded.id(), uploaded.changedAt(), telegramFileId))
                .replaceWithVoid();
    }

    /** Telegram does not know this copy. Nothing happens when another has taken its place, or when it is all there is. */
    public Uni<Void> forget(Media media) {
        return pool.preparedQuery(FORGET)
                .execute(Tuple.of(media.id(), media.telegramFileId()))
                .replaceWithVoid();
    }

    private static <T> @Nullable T only(RowSet<Row> rows, Function<Row, T> read) {
        var row = rows.iterator();
        return row.hasNext() ? read.apply(row.next()) : null;
    }

    private static Media media(Row row) {
        return new Media(
                row.getLong("id"),
                MediaKind.of(row.getString("kind")),
                row.getInteger("bytes"),
                row.getString("telegram_file_id"));
    }

    private static MediaFile file(Row row) {
        return new MediaFile(
                row.getLong("id"),
                MediaKind.of(row.getString("kind")),
                row.getString("file_name"),
                row.getBuffer("content").getDelegate(),
                row.getOffsetDateTime("changed_at"));
    }
}

package steps.domain.media;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.util.List;
import steps.platform.sql.Results;

/** Finds what people are to be shown of which Telegram's copy is all there is: nothing can be uploaded when that is gone. */
@Singleton
public class MediaCopies {
    private static final String USED = """
            select place, telegram_file_id
              from (select 1 as rank, content.key || ' (' || content.language || ')' as place, media_id from content
                    union all
                    select 2, 'question ' || id, media_id from faq_item where active
                    union all
                    select 3, 'product ' || id, media_id from product where active) as shown
              join media on media.id = shown.media_id
             where media.content is null
             order by rank, place
            """;

    private final Pool pool;

    MediaCopies(Pool pool) {
        this.pool = pool;
    }

    /** Where people see which copy of Telegram's. */
    public record Copy(String place, String telegramFileId) {}

    public Uni<List<Copy>> used() {
        return pool.preparedQuery(USED)
                .execute()
                .map(rows -> Results.listOf(
                        rows, row -> new Copy(row.getString("place"), row.getString("telegram_file_id"))));
    }
}

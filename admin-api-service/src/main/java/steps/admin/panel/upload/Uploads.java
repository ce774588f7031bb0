package steps.admin.panel.upload;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import steps.admin.panel.account.PanelUser;

/** Files that were sent and looked at, until whoever sent them says whether they are to be applied; an hour at most. */
@Singleton
public class Uploads {
    private static final Duration KEPT = Duration.ofHours(1);

    private static final String FORGET_OLD = "delete from panel_upload where uploaded_at < $1";
    private static final String ADD = """
            insert into panel_upload (id, account_id, section, name, content, uploaded_at) values ($1, $2, $3, $4, $5, $6)
            """;
    private static final String FIND = """
            select name, content from panel_upload where id = $1 and account_id = $2 and section = $3 and uploaded_at >= $4
            """;
    private static final String FORGET = "delete from panel_upload where id = $1 and account_id = $2";

    private final Pool pool;
    private final Clock clock;

    Uploads(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** The number under which its sender finds it again. */
    public Uni<UUID> keep(PanelUser by, String section, UploadedFile file) {
        var id = UUID.randomUUID();
        return pool.preparedQuery(FORGET_OLD)
                .execute(Tuple.of(oldest()))
                .chain(() -> pool.preparedQuery(ADD)
                        .execute(Tuple.tuple()
                                .addUUID(id)
                                .addLong(by.accountId())
                                .addString(section)
                                .addString(file.name())
                                .addBuffer(io.vertx.mutiny.core.buffer.Buffer.newInstance(file.content()))
                                .addOffsetDateTime(now())))
                .replaceWith(id);
    }

    /** Null when nobody has sent it, somebody else has, or it was too long ago. */
    public Uni<@Nullable UploadedFile> find(UUID id, PanelUser by, String section) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(id, by.accountId(), section, oldest()))
                .map(rows -> rows.size() == 0
                        ? null
                        : new UploadedFile(
                                rows.iterator().next().getString("name"),
                                rows.iterator().next().getBuffer("content").getDelegate()));
    }

    public Uni<Void> forget(UUID id, PanelUser by) {
        return pool.preparedQuery(FORGET).execute(Tuple.of(id, by.accountId())).replaceWithVoid();
    }

    private OffsetDateTime oldest() {
        return now().minus(KEPT);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

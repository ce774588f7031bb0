package steps.admin.panel.section;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import steps.admin.panel.list.Reader;
import steps.platform.sql.Results;

/** What was done with one record, the newest first, as the audit tells it. */
@Singleton
public class History {
    private static final String READ = """
            select at, actor, action, changes, note from audit where section = $1 and object = $2 order by id desc limit 30
            """;

    private final Pool pool;
    private final AuditWords words;

    History(Pool pool, AuditWords words) {
        this.pool = pool;
        this.words = words;
    }

    Uni<List<Line>> of(String section, String key, Reader reader) {
        return words.fields(section)
                .chain(fields -> pool.preparedQuery(READ)
                        .execute(Tuple.of(section, key))
                        .map(rows -> Results.listOf(rows, row -> line(section, row, fields, reader))));
    }

    private Line line(String section, Row row, AuditWords.Fields fields, Reader reader) {
        return new Line(
                reader.times().minute(row.getOffsetDateTime("at").toInstant()),
                row.getString("actor"),
                reader.say(words.action(section, row.getString("action"))),
                fields.told(section, row.getJsonObject("changes"), reader.user().language()),
                row.getString("note"));
    }

    /** A change in words. */
    public record Line(String time, String actor, String action, List<String> changes, String note) {}
}

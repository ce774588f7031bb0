package steps.admin.panel.section;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import steps.admin.panel.page.Times;
import steps.platform.sql.Results;

/** What was done with one record, the newest first, as the audit tells it. */
@Singleton
public class History {
    private static final String READ = """
            select at, actor, action, changes, note from audit where section = $1 and object = $2 order by id desc limit 30
            """;

    private final Pool pool;
    private final Times times;

    History(Pool pool, Times times) {
        this.pool = pool;
        this.times = times;
    }

    Uni<List<Line>> of(String section, String key) {
        return pool.preparedQuery(READ).execute(Tuple.of(section, key)).map(rows -> Results.listOf(rows, this::line));
    }

    private Line line(Row row) {
        return new Line(
                times.minute(row.getOffsetDateTime("at").toInstant()),
                row.getString("actor"),
                row.getString("action"),
                changes(row.getJsonObject("changes")),
                row.getString("note"));
    }

    /** Each in a line: {@code price: 100 → 120}. */
    public static List<String> changes(JsonObject changes) {
        return changes.stream()
                .map(change -> {
                    var sides = changes.getJsonArray(change.getKey());
                    return change.getKey() + ": " + sides.getString(0) + " → " + sides.getString(1);
                })
                .toList();
    }

    /** A change in words. */
    public record Line(String time, String actor, String action, List<String> changes, String note) {}
}

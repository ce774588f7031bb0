package steps.domain.walk;

import io.vertx.mutiny.sqlclient.Row;
import steps.domain.content.Language;
import steps.domain.walk.meter.MeterVersion;

/** Reads a walk where plain SQL loads it. */
public final class LiveWalkRow {
    private LiveWalkRow() {}

    public static WalkProgress progress(Row row) {
        return new WalkProgress(
                MeterVersion.of(row.getInteger("rules_version")),
                WalkJson.meter(row.getString("meter")),
                WalkJson.days(row.getString("days")),
                row.getInteger("steps"),
                row.getBigDecimal("points"),
                row.getBigDecimal("multiplier"),
                row.getBigDecimal("temperature_c"),
                WalkJson.explanation(row.getString("explanation")));
    }

    static WalkMove.Going going(Row row, WalkProgress now) {
        return new WalkMove.Going(
                summary(row, now), row.getLong("status_message_id"), Language.of(row.getString("language")));
    }

    public static WalkSummary summary(Row row, WalkProgress now) {
        var startedAt = row.getOffsetDateTime("started_at").toInstant();
        return new WalkSummary(
                row.getLong("id"),
                row.getLong("chat_id"),
                row.getString("form"),
                startedAt,
                now.lastPointAfter(startedAt),
                now.meter().metres(),
                now.steps(),
                now.points(),
                now.multiplier(),
                now.temperatureC(),
                now.explanation());
    }
}

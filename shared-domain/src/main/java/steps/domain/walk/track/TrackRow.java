package steps.domain.walk.track;

import io.vertx.mutiny.sqlclient.Row;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import steps.domain.walk.meter.TrackPoint;
import steps.domain.walk.meter.TrackedPoint;
import steps.domain.walk.meter.UncountedReason;
import steps.domain.walk.meter.Verdict;

/** How a point of a track stands in its row. The verdicts' names are a contract like a column's name. */
public final class TrackRow {
    private static final String COUNTED = "counted";
    private static final String WAITING = "waiting";

    private TrackRow() {}

    public static String nameOf(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Counted counted -> COUNTED;
            case Verdict.Waiting waiting -> WAITING;
            case Verdict.Uncounted uncounted -> uncounted.reason().name().toLowerCase(Locale.ROOT);
            case Verdict.Stale stale -> throw new IllegalArgumentException("a stale point is no part of a track");
        };
    }

    /** Null while it is open where they belong. */
    public static @Nullable Double metresOf(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Counted counted -> counted.metres();
            case Verdict.Uncounted uncounted -> uncounted.metres();
            case Verdict.Waiting waiting -> null;
            case Verdict.Stale stale -> null;
        };
    }

    static TrackedPoint read(Row row) {
        var steps = row.getInteger("steps");
        return new TrackedPoint(
                new TrackPoint(
                        row.getOffsetDateTime("at").toInstant(),
                        row.getDouble("latitude"),
                        row.getDouble("longitude"),
                        row.getDouble("accuracy_m")),
                verdict(row.getString("verdict"), row.getDouble("metres")),
                steps == null ? 0 : steps,
                row.getBigDecimal("multiplier"));
    }

    private static Verdict verdict(String name, Double metres) {
        return switch (name) {
            case COUNTED -> new Verdict.Counted(metres);
            case WAITING -> new Verdict.Waiting();
            default -> new Verdict.Uncounted(UncountedReason.valueOf(name.toUpperCase(Locale.ROOT)), metres);
        };
    }
}

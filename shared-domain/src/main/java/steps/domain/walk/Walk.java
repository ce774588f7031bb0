package steps.domain.walk;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import steps.domain.ledger.Points;
import steps.domain.walk.meter.MeterVersion;

/**
 * A walk from the first live location to its end; everything about it is in its row, so a restart loses no step. No entity: it
 * is written down by {@link WalkRepository#save} alone.
 */
public class Walk {
    private Long id;

    private long userId;

    private long chatId;

    private String form;

    private long liveMessageId;

    private Long statusMessageId;

    private Instant startedAt;

    private @Nullable Instant liveUntil;

    private Instant heardAt;

    private int rulesVersion;

    private String meter;
    private String days;
    private String explanation;

    private double metres;
    private int steps;
    private BigDecimal points;
    private BigDecimal multiplier;

    private @Nullable BigDecimal temperatureC;

    private Instant endedAt;

    private EndReason endReason;

    private Long creditedPoints;

    @SuppressWarnings("NullAway.Init") // read() fills it.
    private Walk() {}

    /** One that is going on, as plain SQL has loaded it; changes must be written by {@link WalkRepository#save}. */
    static Walk read(Row row) {
        var walk = new Walk();
        walk.id = row.getLong("id");
        walk.userId = row.getLong("user_id");
        walk.chatId = row.getLong("chat_id");
        walk.form = row.getString("form");
        walk.liveMessageId = row.getLong("live_message_id");
        walk.statusMessageId = row.getLong("status_message_id");
        walk.startedAt = row.getOffsetDateTime("started_at").toInstant();
        walk.liveUntil = instant(row.getOffsetDateTime("live_until"));
        walk.heardAt = row.getOffsetDateTime("heard_at").toInstant();
        walk.keep(LiveWalkRow.progress(row));
        return walk;
    }

    private static @Nullable Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static @Nullable OffsetDateTime offset(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }

    static Walk begin(long userId, String form, LiveLocation live, WalkProgress progress, Instant now) {
        var walk = new Walk();
        walk.userId = userId;
        walk.chatId = live.chatId();
        walk.form = form;
        walk.startedAt = live.point().at();
        walk.keep(progress);
        return walk.following(live, now);
    }

    /** From now on this live location counts. */
    final Walk following(LiveLocation live, Instant now) {
        liveMessageId = live.messageId();
        hear(live, now);
        return this;
    }

    final void hear(LiveLocation live, Instant now) {
        liveUntil = live.until();
        heardAt = now;
    }

    final void keep(WalkProgress progress) {
        rulesVersion = progress.rules().number();
        meter = WalkJson.write(progress.meter());
        days = WalkJson.write(progress.days());
        explanation = WalkJson.write(progress.explanation());
        metres = progress.meter().metres();
        steps = progress.steps();
        points = progress.points();
        multiplier = progress.multiplier();
        temperatureC = progress.temperatureC();
    }

    WalkProgress progress() {
        return new WalkProgress(
                MeterVersion.of(rulesVersion),
                WalkJson.meter(meter),
                WalkJson.days(days),
                steps,
                points,
                multiplier,
                temperatureC,
                WalkJson.explanation(explanation));
    }

    /** Ends the walk; what it earned is rounded down once, here. */
    Points end(EndReason reason, Instant now) {
        var earned = Points.roundedDown(points);
        endedAt = now;
        endReason = reason;
        creditedPoints = earned.value();
        return earned;
    }

    /** Whether the live location outlives the walk. */
    boolean isStillShared() {
        return endReason.leavesSharingOn() && (liveUntil == null || liveUntil.isAfter(endedAt));
    }

    /** For a new row. */
    Tuple whose() {
        return Tuple.tuple()
                .addLong(userId)
                .addLong(chatId)
                .addString(form)
                .addOffsetDateTime(offset(startedAt))
                .addInteger(rulesVersion);
    }

    /** What may have changed, in the order of {@link WalkRepository}'s columns. */
    Tuple changed(Tuple before) {
        return before.addLong(liveMessageId)
                .addOffsetDateTime(offset(liveUntil))
                .addOffsetDateTime(offset(heardAt))
                .addString(meter)
                .addString(days)
                .addString(explanation)
                .addDouble(metres)
                .addInteger(steps)
                .addBigDecimal(points)
                .addBigDecimal(multiplier)
                .addBigDecimal(temperatureC)
                .addOffsetDateTime(offset(endedAt))
                .addString(endReason == null ? null : endReason.code())
                .addLong(creditedPoints);
    }

    /** The same walk in its new row. */
    Walk stored(long newId) {
        id = newId;
        return this;
    }

    WalkSummary summary() {
        return new WalkSummary(
                id,
                chatId,
                form,
                startedAt,
                progress().lastPointAfter(startedAt),
                metres,
                steps,
                points,
                multiplier,
                temperatureC,
                WalkJson.explanation(explanation));
    }

    public Long id() {
        return id;
    }

    public long userId() {
        return userId;
    }

    public long chatId() {
        return chatId;
    }

    public String form() {
        return form;
    }

    public Long statusMessageId() {
        return statusMessageId;
    }

    /** Why the walk should be over by now; null while it may go on. */
    @Nullable
    EndReason overdue(Overdue limits) {
        if (limits.isOver(liveUntil, heardAt)) {
            return EndReason.SHARING_OVER;
        }
        return heardAt.isBefore(limits.silentSince()) ? EndReason.SILENCE : null;
    }
}

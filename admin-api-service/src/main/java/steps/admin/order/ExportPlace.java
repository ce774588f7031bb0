package steps.admin.order;

import io.vertx.sqlclient.Row;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;

/** Where a page ended, and the next one begins; written as a word without meaning to partners. */
record ExportPlace(OffsetDateTime createdAt, long orderId, long itemId) {
    private static final int BYTES = 3 * Long.BYTES;

    static ExportPlace of(Row row) {
        return new ExportPlace(row.getOffsetDateTime("created_at"), row.getLong("order_id"), row.getLong("item_id"));
    }

    static Optional<ExportPlace> parse(String written) {
        try {
            var bytes = Base64.getUrlDecoder().decode(written);
            return bytes.length == BYTES ? Optional.of(read(ByteBuffer.wrap(bytes))) : Optional.empty();
        } catch (IllegalArgumentException noSuchPlace) {
            return Optional.empty();
        }
    }

    String written() {
        var bytes = ByteBuffer.allocate(BYTES)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, createdAt.toInstant()))
                .putLong(orderId)
                .putLong(itemId);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** What is no place lies somewhere else in time, where no order is. */
    private static ExportPlace read(ByteBuffer bytes) {
        var micros = Math.clamp(bytes.getLong(), -62_135_596_800_000_000L, 253_402_300_799_000_000L);
        return new ExportPlace(
                Instant.EPOCH.plus(micros, ChronoUnit.MICROS).atOffset(ZoneOffset.UTC),
                bytes.getLong(),
                bytes.getLong());
    }
}

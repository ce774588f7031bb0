package steps.admin.order;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** As what orders are written. */
enum ExportFormat {
    JSON("application/json"),
    CSV("text/csv; charset=utf-8"),
    EXCEL("text/csv; charset=utf-8");

    private final String contentType;

    ExportFormat(String contentType) {
        this.contentType = contentType;
    }

    String contentType() {
        return contentType;
    }

    /** As an address names it. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ExportFormat> named(String code) {
        return Stream.of(values()).filter(format -> format.code().equals(code)).findFirst();
    }

    /** The one that the lines of {@code Accept} like best, JSON when they have no preference; empty when they want neither. */
    static Optional<ExportFormat> accepted(List<String> accept) {
        var ranges = MediaRange.parse(accept);
        if (ranges.isEmpty()) {
            return Optional.of(JSON);
        }
        double json = MediaRange.quality(ranges, "application", "json");
        double csv = MediaRange.quality(ranges, "text", "csv");
        if (json == 0 && csv == 0) {
            return Optional.empty();
        }
        return Optional.of(csv > json ? CSV : JSON);
    }

    /** How this release writes an odd order: one that writes it otherwise makes other answers of the same orders. */
    byte[] specimen() {
        var out = new ByteArrayOutputStream();
        var writer = writer(out);
        writer.begin();
        writer.write(OrderView.ODD);
        writer.end();
        return out.toByteArray();
    }

    OrderWriter writer(ByteArrayOutputStream out) {
        return switch (this) {
            case JSON -> new JsonOrders(out);
            case CSV -> CsvOrders.byTheBook(out);
            case EXCEL -> CsvOrders.forSpreadsheets(out);
        };
    }
}

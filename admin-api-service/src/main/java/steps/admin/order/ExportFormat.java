package steps.admin.order;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** As what orders are written. */
enum ExportFormat {
    JSON("application/json"),
    CSV("text/csv; charset=utf-8");

    private final String contentType;

    ExportFormat(String contentType) {
        this.contentType = contentType;
    }

    String contentType() {
        return contentType;
    }

    static Optional<ExportFormat> named(String name) {
        return Stream.of(values())
                .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    /** The one that an {@code Accept} header likes best, JSON when it has no preference; empty when it wants neither. */
    static Optional<ExportFormat> accepted(String accept) {
        if (accept == null || accept.isBlank()) {
            return Optional.of(JSON);
        }
        var ranges = MediaRange.parse(accept);
        double json = MediaRange.quality(ranges, "application", "json");
        double csv = MediaRange.quality(ranges, "text", "csv");
        if (json == 0 && csv == 0) {
            return Optional.empty();
        }
        return Optional.of(csv > json ? CSV : JSON);
    }

    OrderWriter writer(ByteArrayOutputStream out) {
        return switch (this) {
            case JSON -> new JsonOrders(out);
            case CSV -> new CsvOrders(out);
        };
    }
}

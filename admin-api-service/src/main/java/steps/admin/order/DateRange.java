package steps.admin.order;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/** From the first day to the last, both included, days in UTC; written {@code 2025-10-01-2025-10-17}. */
record DateRange(LocalDate first, LocalDate last) {
    private static final String DAY = "([0-9]{4}-[0-9]{2}-[0-9]{2})";
    private static final Pattern WRITTEN = Pattern.compile(DAY + "-" + DAY);

    DateRange {
        if (first.isAfter(last)) {
            throw new IllegalArgumentException("The first day is after the last.");
        }
    }

    /** Empty when this is no such range, has a day that does not exist, or ends before it begins. */
    static Optional<DateRange> parse(String written) {
        var days = WRITTEN.matcher(written);
        if (!days.matches()) {
            return Optional.empty();
        }
        try {
            var first = LocalDate.parse(days.group(1));
            var last = LocalDate.parse(days.group(2));
            return first.isAfter(last) ? Optional.empty() : Optional.of(new DateRange(first, last));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    OffsetDateTime from() {
        return first.atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    /** The first moment that is no longer in it. */
    OffsetDateTime until() {
        return last.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}

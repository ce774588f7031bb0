package steps.domain.walk.history;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What walks are added up by. Weeks begin on Monday (ISO 8601). */
public enum Period {
    DAY,
    WEEK,
    MONTH;

    /** The period with this code; empty when there is none. */
    public static Optional<Period> of(String code) {
        return Arrays.stream(values())
                .filter(period -> period.code().equals(code))
                .findFirst();
    }

    /** As PostgreSQL's {@code date_trunc} calls it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

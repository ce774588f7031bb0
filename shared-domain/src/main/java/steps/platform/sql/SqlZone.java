package steps.platform.sql;

import java.time.ZoneId;
import java.time.ZoneOffset;

/** What PostgreSQL calls a zone in {@code at time zone}. */
public final class SqlZone {
    private SqlZone() {}

    /** A region by its name; a mere difference with its sign turned, since PostgreSQL reads those as POSIX does. */
    public static String of(ZoneId zone) {
        return zone.normalized() instanceof ZoneOffset difference
                ? ZoneOffset.ofTotalSeconds(-difference.getTotalSeconds())
                        .getId()
                        .replace("Z", "UTC")
                : zone.getId();
    }
}

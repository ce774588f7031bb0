package steps.admin.panel.page;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Moments and days as people in TIME_ZONE write them. */
@Singleton
public class Times {
    private static final String TYPED_FORM = "20[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final ZoneId zone;
    private final DateTimeFormatter minutes;
    private final DateTimeFormatter seconds;
    private final DateTimeFormatter typed;

    Times(@ConfigProperty(name = "steps.time-zone") String zone) {
        this.zone = ZoneId.of(zone);
        this.minutes = MINUTE.withZone(this.zone);
        this.seconds = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss").withZone(this.zone);
        this.typed = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm").withZone(this.zone);
    }

    public String minute(Instant moment) {
        return minutes.format(moment);
    }

    public String second(Instant moment) {
        return seconds.format(moment);
    }

    /** What browsers write into a field of a day and a time; empty for what is none. */
    public Optional<Instant> read(String typed) {
        try {
            return typed.matches(TYPED_FORM)
                    ? Optional.of(LocalDateTime.parse(typed).atZone(zone).toInstant())
                    : Optional.empty();
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }

    /** What {@link #read} takes, as people write it; what it does not take stays as it is. */
    public static String written(String typed) {
        try {
            return typed.matches(TYPED_FORM) ? MINUTE.format(LocalDateTime.parse(typed)) : typed;
        } catch (DateTimeParseException noSuchDay) {
            return typed;
        }
    }

    /** As {@link #read} takes it, to the minute. */
    public String typed(Instant moment) {
        return typed.format(moment);
    }

    public String day(LocalDate day) {
        return DAY.format(day);
    }

    public Instant beginOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    public LocalDate dayOf(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }
}

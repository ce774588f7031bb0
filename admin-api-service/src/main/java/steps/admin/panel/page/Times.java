package steps.admin.panel.page;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Moments and days as people in TIME_ZONE write them. */
@Singleton
public class Times {
    private final ZoneId zone;
    private final DateTimeFormatter minutes;
    private final DateTimeFormatter seconds;

    Times(@ConfigProperty(name = "steps.time-zone") String zone) {
        this.zone = ZoneId.of(zone);
        this.minutes = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm").withZone(this.zone);
        this.seconds = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss").withZone(this.zone);
    }

    public String minute(Instant moment) {
        return minutes.format(moment);
    }

    public String second(Instant moment) {
        return seconds.format(moment);
    }

    public Instant beginOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    public LocalDate dayOf(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }
}

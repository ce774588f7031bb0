package steps.admin.panel.page;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import steps.domain.content.Language;

/** Moments and days as people in TIME_ZONE write them. */
@Singleton
public class Times {
    private static final String TYPED_FORM = "20[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?";
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private final ZoneId zone;
    private final Language language;

    /** Until somebody reads them, as in Russian. */
    @Inject
    Times(@ConfigProperty(name = "steps.time-zone") String zone) {
        this(ZoneId.of(zone), Language.RUSSIAN);
    }

    private Times(ZoneId zone, Language language) {
        this.zone = zone;
        this.language = language;
    }

    /** As readers of this language write them. */
    public Times in(Language other) {
        return new Times(zone, other);
    }

    public String minute(Instant moment) {
        return minutes(language).format(moment.atZone(zone));
    }

    public String second(Instant moment) {
        return form(language, " HH:mm:ss").format(moment.atZone(zone));
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
    public static String written(String typed, Language language) {
        try {
            return typed.matches(TYPED_FORM) ? minutes(language).format(LocalDateTime.parse(typed)) : typed;
        } catch (DateTimeParseException noSuchDay) {
            return typed;
        }
    }

    /** As {@link #read} takes it, to the minute. */
    public String typed(Instant moment) {
        return TYPED.format(moment.atZone(zone));
    }

    public String day(LocalDate day) {
        return form(language, "").format(day);
    }

    public Instant beginOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    public LocalDate dayOf(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    private static DateTimeFormatter minutes(Language language) {
        return form(language, " HH:mm");
    }

    private static DateTimeFormatter form(Language language, String time) {
        return switch (language) {
            case RUSSIAN -> DateTimeFormatter.ofPattern("dd.MM.yyyy" + time);
            case ENGLISH -> DateTimeFormatter.ofPattern("d MMM yyyy" + time, Locale.ENGLISH);
        };
    }
}

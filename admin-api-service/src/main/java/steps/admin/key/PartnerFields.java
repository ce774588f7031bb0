package steps.admin.key;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import steps.admin.panel.form.Field;
import steps.admin.panel.page.Times;
import steps.admin.panel.page.Words;

/** What is asked alike about keys and webhooks: whose they are, and moments, such as until when a former secret counts. */
@Singleton
public class PartnerFields {
    public static final String NAME = "name";
    public static final String UNTIL = "until";

    private static final String NAME_FORM = "[a-z0-9][a-z0-9-]{0,63}";
    private static final int LONGEST_NAME = 64;
    private static final Duration LONGEST_OVERLAP = Duration.ofDays(90);
    private static final Duration USUAL_OVERLAP = Duration.ofDays(1);
    private static final Words BAD_NAME = Words.of(
            "Только маленькие латинские буквы, цифры и дефис, не с дефиса.",
            "Lowercase letters a-z, digits and hyphens only, not starting with a hyphen.");
    private static final Words NO_TIME = Words.of("Нужны день и время.", "Enter a date and a time.");
    private static final Words PAST = Words.of("Это уже прошло.", "That is in the past.");
    private static final Words TOO_LATE = Words.of("Не дольше 90 дней.", "No longer than 90 days.");

    private final Clock clock;
    private final Times times;

    PartnerFields(Clock clock, Times times) {
        this.clock = clock;
        this.times = times;
    }

    public static Field name(Words hint) {
        return Field.text(NAME, Words.of("Имя", "Name"), LONGEST_NAME)
                .needed()
                .hinted(hint)
                .checked(text -> text.matches(NAME_FORM) ? Optional.empty() : Optional.of(BAD_NAME));
    }

    public Field moment(String name, Words title) {
        return Field.time(name, title)
                .checked(text -> times.read(text).isPresent() ? Optional.empty() : Optional.of(NO_TIME));
    }

    /** Of a rotation: until when the former secret counts as well. */
    public Field overlap(Words title, Words hint) {
        return Field.time(UNTIL, title).hinted(hint).checked(this::overlapFault);
    }

    /** Null for an empty field. */
    public @Nullable Instant read(String typed) {
        return times.read(typed).orElse(null);
    }

    /** Empty for none. */
    public String typed(@Nullable Instant moment) {
        return moment == null ? "" : times.typed(moment);
    }

    public Instant now() {
        return clock.instant();
    }

    /** When a former secret ends where nobody says otherwise. */
    public String usualEnd() {
        return times.typed(clock.instant().plus(USUAL_OVERLAP));
    }

    /** Why a moment that is to come cannot be this one. */
    public Optional<Words> pastFault(String typed) {
        return times.read(typed)
                .filter(moment -> !moment.isAfter(clock.instant()))
                .map(moment -> PAST);
    }

    private Optional<Words> overlapFault(String typed) {
        var until = times.read(typed);
        if (until.isEmpty()) {
            return Optional.of(NO_TIME);
        }
        return until.get().isAfter(clock.instant().plus(LONGEST_OVERLAP)) ? Optional.of(TOO_LATE) : pastFault(typed);
    }
}

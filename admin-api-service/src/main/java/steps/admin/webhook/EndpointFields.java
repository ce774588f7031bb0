package steps.admin.webhook;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import steps.admin.panel.form.Field;
import steps.admin.panel.form.Values;
import steps.admin.panel.page.Times;
import steps.admin.panel.page.Words;

/** What is asked about endpoints: whose they are, where, what they are told, and until when a former secret signs. */
@Singleton
class EndpointFields {
    static final String NAME = "name";
    static final String URL = "url";
    static final String UNTIL = "until";

    private static final String NAME_FORM = "[a-z0-9][a-z0-9-]{0,63}";
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_URL = 2_000;
    private static final Duration LONGEST_OVERLAP = Duration.ofDays(90);
    private static final Words BAD_NAME = Words.of(
            "Только маленькие латинские буквы, цифры и дефис, не с дефиса.",
            "Small letters a-z, digits and hyphens only, and no hyphen at the beginning.");
    private static final Words BAD_URL = Words.of(
            "Нужен адрес вида https://partner.example/hooks, без имени, пароля и #. Буквы не из латиницы пишутся как xn--…",
            "An address such as https://partner.example/hooks is needed, without a login and a #. Letters of other alphabets are written"
                    + " as xn--….");
    private static final Words NO_TIME = Words.of("Нужны день и время.", "A day and a time are needed.");
    private static final Words PAST = Words.of("Это уже прошло.", "That is in the past.");
    private static final Words TOO_LATE = Words.of("Не дольше 90 дней.", "No longer than 90 days.");

    private final Clock clock;
    private final Times times;

    EndpointFields(Clock clock, Times times) {
        this.clock = clock;
        this.times = times;
    }

    static List<Field> ofNew() {
        return Stream.concat(
                        Stream.of(Field.text(NAME, Words.of("Имя", "Name"), LONGEST_NAME)
                                .needed()
                                .hinted(Words.of(
                                        "Чей это адрес: courier, warehouse-2. Потом не меняется.",
                                        "Whose address it is: courier, warehouse-2. It cannot be changed later."))
                                .checked(text -> text.matches(NAME_FORM) ? Optional.empty() : Optional.of(BAD_NAME))),
                        ofKnown().stream())
                .toList();
    }

    static List<Field> ofKnown() {
        return Stream.concat(
                        Stream.of(Field.text(URL, Words.of("Адрес", "Address"), LONGEST_URL)
                                .needed()
                                .hinted(Words.of(
                                        "Только https; http — внутри собственных сетей (WEBHOOK_ALLOWED_NETWORKS).",
                                        "https alone; http inside of networks of your own (WEBHOOK_ALLOWED_NETWORKS)."))
                                .checked(text ->
                                        WebhookUrl.parse(text).isPresent() ? Optional.empty() : Optional.of(BAD_URL))),
                        EventKinds.ALL.stream().map(kind -> Field.flag(kind, words(kind))))
                .toList();
    }

    /** Of a rotation: until when the former secret signs as well. */
    Field overlap() {
        return Field.time(UNTIL, Words.of("Прежний секрет подписывает до", "The current secret signs until"))
                .hinted(Words.of(
                        "До тех пор в каждом сообщении две подписи. Пусто — сразу только новая.",
                        "Until then each message has two signatures. Empty: only the new one, at once."))
                .checked(this::overlapFault);
    }

    Field moment(String name, Words title) {
        return Field.time(name, title)
                .checked(text -> times.read(text).isPresent() ? Optional.empty() : Optional.of(NO_TIME));
    }

    static Words words(String kind) {
        return switch (kind) {
            case "order.created" -> Words.of("Заказ создан (order.created)", "An order is placed (order.created)");
            case "order.status_changed" ->
                Words.of(
                        "Заказ отправлен или доставлен (order.status_changed)",
                        "An order is shipped or delivered" + " (order.status_changed)");
            case "order.canceled" ->
                Words.of("Заказ отменён (order.canceled)", "An order is canceled (order.canceled)");
            case "pvz.withdrawn" ->
                Words.of("Пункты выдачи сняты (pvz.withdrawn)", "Pickup points are withdrawn (pvz.withdrawn)");
            default -> throw new IllegalArgumentException(kind);
        };
    }

    static List<String> events(Values values) {
        return EventKinds.ALL.stream().filter(values::flag).toList();
    }

    /** Null for an empty field. */
    @Nullable
    Instant read(String typed) {
        return times.read(typed).orElse(null);
    }

    Instant now() {
        return clock.instant();
    }

    String inADay() {
        return times.typed(clock.instant().plus(Duration.ofDays(1)));
    }

    private Optional<Words> overlapFault(String typed) {
        var until = read(typed);
        if (until == null) {
            return Optional.of(NO_TIME);
        }
        if (!until.isAfter(clock.instant())) {
            return Optional.of(PAST);
        }
        return until.isAfter(clock.instant().plus(LONGEST_OVERLAP)) ? Optional.of(TOO_LATE) : Optional.empty();
    }
}

package steps.admin.key;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import steps.admin.panel.form.Field;
import steps.admin.panel.form.Values;
import steps.admin.panel.page.Times;
import steps.admin.panel.page.Words;
import steps.admin.partner.Scope;

/** What is asked about keys: who they are for, what they are for, and until when. */
@Singleton
class KeyFields {
    static final String EXPIRES = "expires";
    static final String UNTIL = "until";

    private static final String NAME_FORM = "[a-z0-9][a-z0-9-]{0,63}";
    private static final int LONGEST_NAME = 64;
    private static final Duration LONGEST_OVERLAP = Duration.ofDays(90);
    private static final Words BAD_NAME = Words.of(
            "Только маленькие латинские буквы, цифры и дефис, не с дефиса.",
            "Small letters a-z, digits and hyphens only, and no hyphen at the beginning.");
    private static final Words NO_TIME = Words.of("Нужны день и время.", "A day and a time are needed.");
    private static final Words PAST = Words.of("Это уже прошло.", "That is in the past.");
    private static final Words TOO_LATE = Words.of("Не дольше 90 дней.", "No longer than 90 days.");

    private final Clock clock;
    private final Times times;

    KeyFields(Clock clock, Times times) {
        this.clock = clock;
        this.times = times;
    }

    List<Field> ofNew() {
        return Stream.concat(Stream.of(name()), ofKnown().stream()).toList();
    }

    List<Field> ofKnown() {
        return Stream.concat(
                        Arrays.stream(Scope.values()).map(scope -> Field.flag(scope.code(), words(scope))),
                        Stream.of(Field.time(EXPIRES, Words.of("Действует до", "Expires"))
                                .hinted(Words.of("Пусто — бессрочно.", "Empty: never."))
                                .checked(text ->
                                        times.read(text).isPresent() ? Optional.empty() : Optional.of(NO_TIME))))
                .toList();
    }

    /** Of a rotation: until when the former secret works. */
    Field overlap() {
        return Field.time(UNTIL, Words.of("Прежний секрет действует до", "The current secret works until"))
                .hinted(Words.of(
                        "Пусто — перестанет действовать сразу, например если он стал известен посторонним.",
                        "Empty: it stops working at once, as it should when it has leaked."))
                .checked(this::overlapFault);
    }

    private static Field name() {
        return Field.text("name", Words.of("Имя", "Name"), LONGEST_NAME)
                .needed()
                .hinted(Words.of(
                        "Чей это ключ: courier, warehouse-2. Потом не меняется.",
                        "Whose key it is: courier, warehouse-2. It cannot be changed later."))
                .checked(text -> text.matches(NAME_FORM) ? Optional.empty() : Optional.of(BAD_NAME));
    }

    /** What it does not let anybody do is what its name is missing from. */
    static Words words(Scope scope) {
        return switch (scope) {
            case PICKUP_POINTS_WRITE ->
                Words.of("Загружать пункты выдачи (pvz:write)", "Upload pickup points (pvz:write)");
            case ORDERS_READ -> Words.of("Читать заказы (order:read)", "Read orders (order:read)");
            case ORDERS_WRITE ->
                Words.of("Менять статусы заказов (order:write)", "Change orders' status (order:write)");
            case SANDBOX ->
                Words.of(
                        "Только пробовать: всё с демо-данными, ничего настоящего (sandbox)",
                        "Try it only: all of it with demo data, nothing real (sandbox)");
        };
    }

    static Set<Scope> scopes(Values values) {
        var scopes = EnumSet.noneOf(Scope.class);
        Arrays.stream(Scope.values()).filter(scope -> values.flag(scope.code())).forEach(scopes::add);
        return scopes;
    }

    /** Null for an empty field. */
    @Nullable
    Instant moment(String typed) {
        return times.read(typed).orElse(null);
    }

    /** Empty for none. */
    String typed(@Nullable Instant moment) {
        return moment == null ? "" : times.typed(moment);
    }

    /** Why a moment that is to come cannot be this one. */
    Optional<Words> pastFault(String typed) {
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

package steps.admin.panel.form;

import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import steps.admin.panel.list.Filter.Option;
import steps.admin.panel.page.Words;

/**
 * A field of a form.
 *
 * @param hint what to write, in a sentence; empty for what the title says already
 * @param most of a text's characters, or of a number
 * @param options of a choice
 * @param check why a text that is not empty cannot be taken, in words
 */
public record Field(
        String name,
        Words title,
        Words hint,
        Kind kind,
        boolean required,
        long least,
        long most,
        Supplier<Uni<List<Option>>> options,
        Function<String, Optional<Words>> check) {
    private static final Words NOTHING = Words.same("");
    private static final Words WANTED = Words.of("Заполните это поле.", "Fill in this field.");
    private static final Words NO_NUMBER = Words.of("Здесь нужно целое число.", "Enter a whole number.");
    private static final Words NO_DECIMAL = Words.of("Здесь нужно число, например 1.2.", "Enter a number such as 1.2.");
    private static final Words OUT_OF_RANGE = Words.of("Нужно число от %s до %s.", "Enter a number from %s to %s.");
    private static final Words TOO_LONG =
            Words.of("Не больше %s знаков, а здесь %s.", "At most %s characters; you have %s.");
    private static final Words NOT_OFFERED = Words.of("Выберите из списка.", "Choose one from the list.");

    public static Field text(String name, Words title, int longest) {
        return of(name, title, Kind.TEXT, 0, longest);
    }

    public static Field area(String name, Words title, int longest) {
        return of(name, title, Kind.AREA, 0, longest);
    }

    /** As many as there are, typed, pasted or read from a file of the browser's. */
    public static Field lines(String name, Words title, int longest) {
        return of(name, title, Kind.LINES, 0, longest);
    }

    /** In Telegram's HTML, with a preview. */
    public static Field html(String name, Words title, int longest) {
        return of(name, title, Kind.HTML, 0, longest);
    }

    public static Field number(String name, Words title, long least, long most) {
        return of(name, title, Kind.NUMBER, least, most);
    }

    /** With decimals. */
    public static Field decimal(String name, Words title, long least, long most) {
        return of(name, title, Kind.DECIMAL, least, most);
    }

    public static Field flag(String name, Words title) {
        return of(name, title, Kind.FLAG, 0, 0);
    }

    public static Field choice(String name, Words title, Supplier<Uni<List<Option>>> options) {
        return new Field(name, title, NOTHING, Kind.CHOICE, false, 0, 0, options, text -> Optional.empty());
    }

    public static Field choice(String name, Words title, List<Option> options) {
        return choice(name, title, () -> Uni.createFrom().item(options));
    }

    /** A picture or a video, as the number of its row. */
    public static Field media(String name, Words title) {
        return of(name, title, Kind.MEDIA, 0, Long.MAX_VALUE);
    }

    public static Field password(String name, Words title, int shortest, int longest) {
        return of(name, title, Kind.PASSWORD, shortest, longest);
    }

    public static Field time(String name, Words title) {
        return of(name, title, Kind.TIME, 0, 0);
    }

    /** In no form: the audit alone tells it. */
    public static Field told(String name, Words title) {
        return of(name, title, Kind.TEXT, 0, 0);
    }

    public Field needed() {
        return new Field(name, title, hint, kind, true, least, most, options, check);
    }

    public Field hinted(Words words) {
        return new Field(name, title, words, kind, required, least, most, options, check);
    }

    public Field checked(Function<String, Optional<Words>> further) {
        return new Field(name, title, hint, kind, required, least, most, options, further);
    }

    /** As it is kept: what was typed may have spaces around it, and an unticked box sends nothing. */
    String read(String typed) {
        return switch (kind) {
            case FLAG -> typed == null ? "false" : "true";
            case AREA, LINES, HTML ->
                typed == null ? "" : typed.replace("\r\n", "\n").strip();
            case PASSWORD -> typed == null ? "" : typed;
            case NUMBER, DECIMAL -> typed == null ? "" : number(typed.strip());
            case TEXT, CHOICE, MEDIA, TIME -> typed == null ? "" : typed.strip();
        };
    }

    /** Russians part thousands by spaces and write a comma; what is no number stays as it was typed. */
    private static String number(String typed) {
        var plain = typed.replaceAll("[\\s\u00a0]", "").replace(',', '.');
        return plain.matches("-?[0-9.]+") ? plain : typed;
    }

    /** Why it cannot be taken, in words. */
    Optional<Words> fault(String text, List<Option> offered) {
        if (text.isEmpty()) {
            return required ? Optional.of(WANTED) : Optional.empty();
        }
        return ownFault(text, offered).or(() -> check.apply(text));
    }

    private Optional<Words> ownFault(String text, List<Option> offered) {
        return switch (kind) {
            case TEXT, AREA, LINES, HTML, PASSWORD -> {
                int length = text.codePointCount(0, text.length());
                yield length > most ? Optional.of(TOO_LONG.filled(most, length)) : Optional.empty();
            }
            case NUMBER, MEDIA -> text.matches("-?[0-9]{1,18}") ? range(new BigDecimal(text)) : Optional.of(NO_NUMBER);
            case DECIMAL ->
                text.matches("-?[0-9]{1,12}(\\.[0-9]{1,6})?") ? range(new BigDecimal(text)) : Optional.of(NO_DECIMAL);
            case CHOICE ->
                offered.stream().anyMatch(option -> option.value().equals(text))
                        ? Optional.empty()
                        : Optional.of(NOT_OFFERED);
            case FLAG, TIME -> Optional.empty();
        };
    }

    private Optional<Words> range(BigDecimal number) {
        return number.compareTo(BigDecimal.valueOf(least)) < 0 || number.compareTo(BigDecimal.valueOf(most)) > 0
                ? Optional.of(OUT_OF_RANGE.filled(least, most))
                : Optional.empty();
    }

    private static Field of(String name, Words title, Kind kind, long least, long most) {
        return new Field(
                name,
                title,
                NOTHING,
                kind,
                false,
                least,
                most,
                () -> Uni.createFrom().item(List.of()),
                text -> Optional.empty());
    }

    /** What stands in it, and how it is written. */
    public enum Kind {
        TEXT,
        AREA,
        LINES,
        HTML,
        NUMBER,
        DECIMAL,
        FLAG,
        CHOICE,
        MEDIA,
        PASSWORD,
        /** A moment in the panel's zone, as browsers write it: {@code 2026-11-29T10:00}. */
        TIME
    }
}

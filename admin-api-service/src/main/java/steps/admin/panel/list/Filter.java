package steps.admin.panel.list;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import steps.admin.panel.page.Words;

/**
 * Something that a list can be narrowed by.
 *
 * @param options what can be chosen; of none, days are typed
 * @param condition of what was chosen; empty when it means nothing
 */
public record Filter(
        String name,
        Words title,
        Kind kind,
        Supplier<Uni<List<Option>>> options,
        BiFunction<String, Reader, Optional<Condition>> condition) {
    private static final Words YES = Words.of("Да", "Yes");
    private static final Words NO = Words.of("Нет", "No");

    /** One of what the database says there is. */
    public static Filter choice(
            String name, Words title, String sql, SqlType type, Supplier<Uni<List<Option>>> options) {
        return new Filter(name, title, Kind.CHOICE, options, (value, reader) -> equal(sql, type, value));
    }

    /** One of a few that are known. */
    public static Filter choice(String name, Words title, String sql, List<Option> options) {
        return new Filter(
                name,
                title,
                Kind.CHOICE,
                () -> Uni.createFrom().item(options),
                (value, reader) ->
                        options.stream().anyMatch(option -> option.value().equals(value))
                                ? Optional.of(Condition.of(sql + " = ?", value))
                                : Optional.empty());
    }

    public static Filter flag(String name, Words title, String sql) {
        return new Filter(
                name,
                title,
                Kind.CHOICE,
                () -> Uni.createFrom().item(List.of(new Option("yes", YES), new Option("no", NO))),
                (value, reader) -> switch (value) {
                    case "yes" -> Optional.of(Condition.of("(" + sql + ")"));
                    case "no" -> Optional.of(Condition.of("not (" + sql + ")"));
                    default -> Optional.empty();
                });
    }

    /** From one day to another, both included, in the panel's zone: {@code 2026-11-01..2026-11-30}, each side may be open. */
    public static Filter days(String name, Words title, String sql) {
        return new Filter(
                name,
                title,
                Kind.DAYS,
                () -> Uni.createFrom().item(List.of()),
                (value, reader) -> days(sql, value, reader));
    }

    /** Those that belong to one row of another list: it comes by a link and is shown as a chip alone. */
    public static Filter of(String name, Words title, String sql, SqlType type) {
        return new Filter(
                name,
                title,
                Kind.HIDDEN,
                () -> Uni.createFrom().item(List.of()),
                (value, reader) -> equal(sql, type, value));
    }

    private static Optional<Condition> equal(String sql, SqlType type, String value) {
        return type.accepts(value)
                ? Optional.of(Condition.of(sql + " = " + type.parameter(), value))
                : Optional.empty();
    }

    private static Optional<Condition> days(String sql, String value, Reader reader) {
        var sides = value.split("\\.\\.", -1);
        if (sides.length != 2 || value.length() == 2) {
            return Optional.empty();
        }
        try {
            var conditions = new ArrayList<Condition>();
            if (!sides[0].isEmpty()) {
                conditions.add(Condition.of(
                        sql + " >= ?::timestamptz",
                        reader.times().beginOf(LocalDate.parse(sides[0])).toString()));
            }
            if (!sides[1].isEmpty()) {
                conditions.add(Condition.of(
                        sql + " < ?::timestamptz",
                        reader.times()
                                .beginOf(LocalDate.parse(sides[1]).plusDays(1))
                                .toString()));
            }
            return Optional.of(Condition.all(conditions));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    /** How it is chosen. */
    public enum Kind {
        CHOICE,
        DAYS,
        HIDDEN
    }

    /** Something that can be chosen. */
    public record Option(String value, Words title) {}
}

package steps.admin.panel.list;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import steps.admin.panel.page.Words;

/**
 * A column of a list.
 *
 * @param name in addresses
 * @param sql what stands in it; never null where the list can be sorted by it
 * @param look how its text is shown
 * @param field of the section's form that can be changed in the list itself; empty for none
 */
public record Column(
        String name,
        Words title,
        String sql,
        SqlType type,
        boolean isSortable,
        boolean shown,
        Supplier<Uni<BiFunction<String, Reader, Cell>>> look,
        String field) {
    private static final Words YES = Words.of("Да", "Yes");
    private static final Words NO = Words.of("Нет", "No");

    public static Column text(String name, Words title, String sql) {
        return of(name, title, sql, SqlType.TEXT, (value, reader) -> Cell.text(value));
    }

    /** What stands there in both languages; without an English one the Russian is for everybody. */
    public static Column words(String name, Words title, String russian, String english) {
        var sql = "jsonb_build_array(" + russian + ", coalesce(" + english + ", " + russian + "))";
        return of(name, title, sql, SqlType.TEXT, (value, reader) -> {
            var both = new JsonArray(value);
            return Cell.text(reader.say(Words.of(both.getString(0), both.getString(1))));
        });
    }

    public static Column number(String name, Words title, String sql) {
        return of(name, title, sql, SqlType.NUMBER, (value, reader) -> Cell.number(Long.parseLong(value)));
    }

    public static Column decimal(String name, Words title, String sql) {
        return of(name, title, sql, SqlType.DECIMAL, (value, reader) -> Cell.number(value));
    }

    public static Column time(String name, Words title, String sql) {
        return of(
                name,
                title,
                sql,
                SqlType.TIME,
                (value, reader) -> Cell.time(reader.times().minute(Instant.parse(value))));
    }

    public static Column flag(String name, Words title, String sql) {
        return of(
                name,
                title,
                sql,
                SqlType.FLAG,
                (value, reader) -> value.equals("true")
                        ? Cell.badge(reader.say(YES), "green")
                        : Cell.badge(reader.say(NO), "secondary"));
    }

    public static Column picture(String name, Words title, String sql) {
        return of(name, title, sql, SqlType.TEXT, (value, reader) -> Cell.picture(value));
    }

    public Column sortable() {
        return new Column(name, title, sql, type, true, shown, look, field);
    }

    /** Until somebody wants to see it. */
    public Column hidden() {
        return new Column(name, title, sql, type, isSortable, false, look, field);
    }

    public Column shownAs(BiFunction<String, Reader, Cell> other) {
        return shownBy(() -> Uni.createFrom().item(other));
    }

    /** As {@link #shownAs}, where that has to be asked for first, once for all rows. */
    public Column shownBy(Supplier<Uni<BiFunction<String, Reader, Cell>>> other) {
        return new Column(name, title, sql, type, isSortable, shown, other, field);
    }

    public Column editedAs(String formField) {
        return new Column(name, title, sql, type, isSortable, shown, look, formField);
    }

    private static Column of(
            String name, Words title, String sql, SqlType type, BiFunction<String, Reader, Cell> look) {
        return new Column(
                name, title, sql, type, false, true, () -> Uni.createFrom().item(look), "");
    }
}

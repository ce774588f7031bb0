package steps.admin.panel.list;

import java.util.Locale;
import java.util.stream.Stream;
import steps.domain.text.CleanText;

/** What lists look for in texts that people wrote. */
public final class Search {
    private static final String LARGE = "ABCDEFGHIJKLMNOPQRSTUVWXYZАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯё";
    private static final String SMALL = "abcdefghijklmnopqrstuvwxyzабвгдеежзийклмнопрстуфхцчшщъыьэюяе";

    private Search() {}

    /**
     * Every word somewhere, small or large, ё like е; for tables of thousands, which are read whole. The database may know no
     * Cyrillic letters, so both ways of writing one are looked for.
     */
    public static Condition words(String sql, String text) {
        return Condition.all(Stream.of(CleanText.of(text).split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> Condition.of(
                        "translate(" + sql + ", '" + LARGE + "', '" + SMALL + "') like ?", "%" + plain(word) + "%"))
                .toList());
    }

    /** All of these words, in whatever order, in a column that is kept as {@code SearchText} writes it; nothing for no words. */
    public static Condition plainWords(String sql, String words) {
        return words.isEmpty()
                ? Condition.NEVER
                : Condition.all(Stream.of(words.split(" "))
                        .map(word -> Condition.of(sql + " like ?", "%" + escaped(word) + "%"))
                        .toList());
    }

    /** From its beginning, by an index of {@code text_pattern_ops}. */
    public static Condition beginning(String sql, String text) {
        return Condition.of(sql + " like ?", escaped(text) + "%");
    }

    /** Only what is a number can be one. */
    public static Condition number(String sql, String text) {
        return text.matches("[0-9]{1,18}") ? Condition.of(sql + " = ?::bigint", text) : Condition.NEVER;
    }

    /** A key of another table, by a number that is unique there: beside other conditions a join would be made for every row. */
    public static Condition number(String key, String table, String unique, String text) {
        return text.matches("[0-9]{1,18}")
                ? Condition.of(key + " = (select id from " + table + " where " + unique + " = ?::bigint)", text)
                : Condition.NEVER;
    }

    private static String plain(String word) {
        return escaped(word.toLowerCase(Locale.ROOT).replace('ё', 'е'));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}

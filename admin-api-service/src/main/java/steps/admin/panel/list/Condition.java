package steps.admin.panel.list;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A part of a WHERE with the values of its question marks, which all are texts: {@code ?::bigint} reads one as a number.
 *
 * @param sql in brackets where it needs them
 */
public record Condition(String sql, List<String> values) {
    public static final Condition NEVER = new Condition("false", List.of());

    public Condition {
        values = List.copyOf(values);
    }

    public static Condition of(String sql, String... values) {
        return new Condition(sql, List.of(values));
    }

    /** Any of them; none of none. */
    public static Condition any(List<Condition> conditions) {
        return conditions.isEmpty() ? NEVER : joined(conditions, " or ");
    }

    /** All of them; everything for none. */
    public static Condition all(List<Condition> conditions) {
        return conditions.isEmpty() ? of("true") : joined(conditions, " and ");
    }

    /** With {@code $3::text} and so on in place of the question marks, the first of them after so many values. */
    String numbered(int before) {
        var numbered = new StringBuilder();
        int number = before;
        for (int at = 0; at < sql.length(); at++) {
            char sign = sql.charAt(at);
            if (sign == '?') {
                number++;
                numbered.append('$').append(number).append("::text");
            } else {
                numbered.append(sign);
            }
        }
        return numbered.toString();
    }

    private static Condition joined(List<Condition> conditions, String word) {
        var values = new ArrayList<String>();
        conditions.forEach(condition -> values.addAll(condition.values));
        return new Condition(
                conditions.stream().map(Condition::sql).collect(Collectors.joining(word, "(", ")")), values);
    }
}

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A statement that the service sent, with its values, as the server's log tells it. */
record Statement(int number, String sql, List<String> values) {
    private static final Pattern ENTRY = Pattern.compile(
            "(?m)^.*LOG:  duration: [0-9.]+ ms  execute [^:]*: ((?:.|\\n\\t)*)\\n(?:.*DETAIL:  [Pp]arameters: ((?:.|\\n\\t)*)\\n)?");
    private static final Pattern VALUE = Pattern.compile("\\$[0-9]+ = ('(?:[^']|'')*'|NULL)");

    /** Those that read what a page shows. */
    static List<Statement> in(String log) {
        List<Statement> found = new ArrayList<>();
        Matcher entry = ENTRY.matcher(log);
        while (entry.find()) {
            String sql = entry.group(1).replace("\n\t", "\n").strip();
            String told = entry.group(2);
            if ((sql.startsWith("select") || sql.startsWith("with")) && !sql.contains("panel_session")) {
                found.add(new Statement(
                        found.size(), sql, told == null ? List.of() : VALUE.matcher(told).results().map(one -> one.group(1)).toList()));
            }
        }
        return found;
    }

    String prepare() {
        return "prepare s" + number + " as " + sql + ";\n";
    }

    String execute() {
        return "execute s" + number + (values.isEmpty() ? "" : "(" + String.join(", ", values) + ")") + ";\n";
    }
}

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A statement that the service sent, with its values, as the server's log tells it. */
record Statement(int number, String sql, List<String> values) {
    private static final Pattern SQL = Pattern.compile("LOG:  duration: [0-9.]+ ms  (?:execute [^:]*|statement): (.*)", Pattern.DOTALL);
    private static final Pattern VALUES = Pattern.compile("DETAIL:  [Pp]arameters: (.*)", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("\\$[0-9]+ = ('[^']*+(?:''[^']*+)*+'|NULL)");

    /** Those that read what a page shows. */
    static List<Statement> in(String log) {
        List<Statement> found = new ArrayList<>();
        String sql = "";
        List<String> values = List.of();
        // What goes on in another line begins with a tab there.
        for (String entry : log.split("\n(?!\t)")) {
            Matcher begun = SQL.matcher(entry);
            Matcher told = VALUES.matcher(entry);
            if (begun.find()) {
                add(found, sql, values);
                sql = begun.group(1).replace("\n\t", "\n").strip();
                values = List.of();
            } else if (entry.contains("LOG:  ")) {
                // How long it took to plan a statement, or to bind its values, which the next line tells as well.
                add(found, sql, values);
                sql = "";
            } else if (told.find()) {
                values = VALUE.matcher(told.group(1)).results().map(one -> one.group(1)).toList();
            }
        }
        add(found, sql, values);
        return found;
    }

    private static void add(List<Statement> found, String sql, List<String> values) {
        if ((sql.startsWith("select") || sql.startsWith("with")) && !sql.contains("panel_session")) {
            found.add(new Statement(found.size(), sql, values));
        }
    }

    String prepare() {
        return "prepare s" + number + " as " + sql + ";\n";
    }

    String execute() {
        return "execute s" + number + (values.isEmpty() ? "" : "(" + String.join(", ", values) + ")") + ";\n";
    }
}

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Run by .ci/record-statements: writes down what the services ask of PostgreSQL, out of the log of the server that their tests
 * ran on. What the tests themselves ask is left out: it stands in their sources.
 */
class RecordStatements {
    private static final Pattern ASKED = Pattern.compile("@@vertx-pg-client@@LOG:  (?:execute [^:]+|statement): (.*)");
    private static final Pattern WORK = Pattern.compile("(?is)\\s*(select|insert|update|delete|with|merge)\\b.*");

    /** Put together with somebody's id; the services hand values over apart from the statement. */
    private static final Pattern OF_A_TEST = Pattern.compile("\\b[0-9]{6,}\\b");

    private static final Pattern JOINED = Pattern.compile("\"\\s*\\+\\s*\"");

    /** With the folder of the log, the checkout, and the file to write. */
    public static void main(String... arguments) throws IOException {
        var root = Path.of(arguments[1]);
        var tests = new StringBuilder();
        for (var file : files(root, ".java")) {
            if (file.toString().contains("/src/test/")) {
                tests.append(bare(JOINED.matcher(Files.readString(file)).replaceAll("")));
            }
        }
        var found = new TreeSet<String>();
        for (var log : files(Path.of(arguments[0]), ".log")) {
            statements(Files.readAllLines(log), found);
        }
        found.removeIf(statement -> tests.indexOf(bare(statement)) >= 0 || OF_A_TEST.matcher(statement).find());
        Files.writeString(Path.of(arguments[2]), String.join("\n;\n", found) + "\n;\n");
        System.out.println(found.size() + " statements are in " + arguments[2]);
    }

    private static void statements(List<String> lines, Set<String> found) {
        var statement = new ArrayList<String>();
        for (var line : lines) {
            if (line.startsWith("\t")) {
                if (!statement.isEmpty()) {
                    statement.add(line.substring(1));
                }
                continue;
            }
            add(statement, found);
            var asked = ASKED.matcher(line);
            if (asked.matches()) {
                statement.add(asked.group(1));
            }
        }
        add(statement, found);
    }

    private static void add(List<String> statement, Set<String> found) {
        var text = String.join("\n", statement).strip();
        statement.clear();
        if (WORK.matcher(text).matches()) {
            found.add(text);
        }
    }

    private static String bare(String text) {
        return text.replaceAll("\\\\[ns]|\\s+|\\\\(?=\")", "");
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}

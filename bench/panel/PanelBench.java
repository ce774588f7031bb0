import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Opens the panel's lists on a large installation, and has psql do what the service had PostgreSQL do. */
final class PanelBench {
    private static final int ROUNDS = 7;
    private static final double MOST_ABOVE_PSQL_MS = 50;
    private static final long FIRST_LOAD = 300 * 1_024;
    private static final long NEXT_LOAD = 60 * 1_024;
    /** More than a list counts to the end, or than there are pickup points. */
    private static final long WHOLE_TABLE = 50_000;

    private static final Pattern SCAN =
            Pattern.compile("Seq Scan on (\\S+)[^\n]*\\(actual rows=([0-9.]+) loops=([0-9]+)\\)((?:\n +(?!->)[^\n]*)*)");
    private static final Pattern REMOVED = Pattern.compile("Rows Removed by Filter: ([0-9]+)");
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");
    private static final Pattern LIST = Pattern.compile("<a href=\"(/admin/[a-z-]+)\"");
    private static final Pattern CARD = Pattern.compile("<td class=\"[a-z ]*first\"[^>]*><a href=\"([^\"]+)\"");
    private static final Pattern CHOICE =
            Pattern.compile("<select class=\"form-select\" id=\"f-([a-z-]+)\" [^>]*>.*?</select>", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("<option value=\"([^\"]+)\"");
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/(?:admin/assets|webjars)/[^\"]+)\"");

    private final Large large;
    private final Panel panel;
    private final List<String> missed = new ArrayList<>();

    private PanelBench(Large large) {
        this.large = large;
        this.panel = large.panel();
    }

    public static void main(String... arguments) throws Exception {
        Path root = Path.of(arguments[0]);
        int part = List.of(arguments).contains("--quick") ? 20 : 1;
        List<String> missed;
        try (Large large = Large.start(root, root.resolve("bench/panel/target"), part)) {
            var bench = new PanelBench(large);
            bench.run();
            missed = bench.missed;
        }
        missed.forEach(line -> System.out.println("MISSED " + line));
        System.exit(missed.isEmpty() ? 0 : 1);
    }

    private void run() throws IOException, InterruptedException {
        System.out.println("| page | panel, ms | psql, ms | more | KiB packed |\n|---|---|---|---|---|");
        Panel.Page home = panel.get("/admin/me");
        var lists = new TreeSet<String>();
        Matcher links = LIST.matcher(home.text());
        while (links.find()) {
            lists.add(links.group(1));
        }
        lists.removeAll(List.of("/admin/me", "/admin/find", "/admin/dashboard", "/admin/health"));
        long assets = 0;
        for (String asset : new TreeSet<>(ASSET.matcher(home.text()).results().map(one -> one.group(1)).toList())) {
            assets += panel.packedBytes(asset);
        }
        for (String list : lists) {
            for (Map.Entry<String, String> page : pagesOf(list).entrySet()) {
                measure(page.getKey(), page.getValue(), assets);
            }
        }
        measure("the search over everything", "/admin/find?q=" + Panel.encoded("анна"), assets);
        measure("the search over everything, a number", "/admin/find?q=12345", assets);
    }

    /** The first page, the next, one far behind, each filter, a search, a card. */
    private Map<String, String> pagesOf(String list) throws IOException, InterruptedException {
        var pages = new LinkedHashMap<String, String>();
        String name = list.replace("/admin/", "");
        Panel.Page first = panel.get(list);
        pages.put(name, list);
        String next = first.link(NEXT);
        if (!next.isEmpty()) {
            pages.put(name + ", next", next);
            String far = next;
            for (int page = 0; page < 40 && !far.isEmpty(); page++) {
                pages.put(name + ", deep", far);
                far = panel.get(far).link(NEXT);
            }
        }
        if (first.text().contains("type=\"search\" name=\"q\" value")) {
            pages.put(name + ", search", list + "?q=12345");
            pages.put(name + ", search by a word", list + "?q=" + Panel.encoded("Анна"));
            pages.put(name + ", search for nothing", list + "?q=no-such-thing");
        }
        Matcher choice = CHOICE.matcher(first.text());
        while (choice.find()) {
            Matcher value = VALUE.matcher(choice.group());
            for (int option = 0; option < 4 && value.find(); option++) {
                pages.put(name + ", " + choice.group(1) + " " + value.group(1), list + "?f." + choice.group(1) + "=" + Panel.encoded(value.group(1)));
            }
        }
        if (first.text().contains("type=\"date\" name=\"f.created.from\"")) {
            pages.put(name + ", a day", list + "?f.created=2000-01-01..2000-01-02");
        }
        String card = first.link(CARD);
        if (!card.isEmpty()) {
            pages.put(name + ", card", card);
        }
        return pages;
    }

    private void measure(String title, String path, long assets) throws IOException, InterruptedException {
        double served = large.milliseconds(path, ROUNDS);
        List<Statement> statements = large.statementsOf(path);
        double alone = statements.isEmpty() ? 0 : large.psql().milliseconds(statements, ROUNDS);
        long bytes = panel.packedBytes(path);
        double more = served - alone;
        System.out.printf(Locale.ROOT, "| %s | %.0f | %.0f | %.0f | %d |%n", title, served, alone, more, bytes / 1_024);
        if (more > MOST_ABOVE_PSQL_MS) {
            missed.add(title + ": " + Math.round(more) + " ms more than psql");
        }
        if (bytes > NEXT_LOAD || bytes + assets > FIRST_LOAD) {
            missed.add(title + ": " + bytes / 1_024 + " KiB, with what it brings at first " + (bytes + assets) / 1_024);
        }
        scanned(title, statements);
    }

    private void scanned(String title, List<Statement> statements) throws IOException, InterruptedException {
        if (!statements.isEmpty()) {
            var tables = new TreeSet<>(SCAN.matcher(large.psql().plans(statements)).results()
                    .filter(scan -> rowsOf(scan) > WHOLE_TABLE).map(scan -> scan.group(1)).toList());
            if (!tables.isEmpty()) {
                missed.add(title + ": reads all of " + tables);
            }
        }
    }

    private static double rowsOf(MatchResult scan) {
        Matcher removed = REMOVED.matcher(scan.group(4));
        double each = Double.parseDouble(scan.group(2)) + (removed.find() ? Long.parseLong(removed.group(1)) : 0);
        return each * Long.parseLong(scan.group(3));
    }
}

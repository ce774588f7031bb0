import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Opens the panel's first page on a large installation, and has psql do what the service had PostgreSQL do. */
final class DashboardBench {
    private static final int ROUNDS = 15;
    private static final double MOST_ABOVE_PSQL_MS = 100;
    private static final List<Integer> PERIODS = List.of(7, 30, 90, 365);

    private final Large large;
    private final int people;
    private final List<String> missed = new ArrayList<>();

    private DashboardBench(Large large, int people) {
        this.large = large;
        this.people = people;
    }

    public static void main(String... arguments) throws Exception {
        Path root = Path.of(arguments[0]);
        int part = List.of(arguments).contains("--quick") ? 20 : 1;
        List<String> missed;
        try (Large large = Large.start(root, root.resolve("bench/dashboard/target"), part)) {
            var bench = new DashboardBench(large, 2_000_000 / part);
            bench.run();
            missed = bench.missed;
        }
        missed.forEach(line -> System.out.println("MISSED " + line));
        System.exit(missed.isEmpty() ? 0 : 1);
    }

    private void run() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        large.panel().press("/admin/health", "/admin/health/recount");
        System.out.printf(Locale.ROOT, "all figures counted by «Пересчитать цифры» in %d s%n%n", (System.nanoTime() - begun) / 1_000_000_000);
        large.psql().say("vacuum analyze rollup_day, rollup_now, rollup_cohort;");
        String all = String.format(Locale.ROOT, "%,d", people).replace(',', '\u00a0');
        if (!large.panel().get("/admin/dashboard").text().contains(all)) {
            missed.add("the page does not say that there are " + all + " people");
        }
        System.out.println("| page | panel, ms | psql, ms | more | statements |\n|---|---|---|---|---|");
        for (int days : PERIODS) {
            measure(days + " days", "/admin/dashboard?days=" + days);
        }
        measure("health", "/admin/health");
    }

    private void measure(String title, String path) throws IOException, InterruptedException {
        double served = large.milliseconds(path, ROUNDS);
        List<Statement> statements = large.statementsOf(path);
        double alone = large.psql().milliseconds(statements, ROUNDS);
        double more = served - alone;
        System.out.printf(Locale.ROOT, "| %s | %.1f | %.1f | %.1f | %d |%n", title, served, alone, more, statements.size());
        if (more > MOST_ABOVE_PSQL_MS) {
            missed.add(title + ": " + Math.round(more) + " ms more than psql");
        }
    }
}

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;
import steps.sandbox.postgres.LocalPostgres;
import steps.sandbox.postgres.Login;

/** A large installation: a PostgreSQL of its own full of people, orders and transfers, and the panel over it, logged in. */
final class Large implements AutoCloseable {
    private final Path folder;
    private final LocalPostgres postgres;
    private final Panel panel;
    private final Psql psql;

    private Large(Path folder, LocalPostgres postgres, Panel panel, Psql psql) {
        this.folder = folder;
        this.postgres = postgres;
        this.panel = panel;
        this.psql = psql;
    }

    /**
     * Takes minutes.
     *
     * @param target where its data may be for the time being
     * @param part one of so many parts of it
     */
    static Large start(Path root, Path target, int part) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(target).resolve("data");
        delete(folder);
        Files.createDirectories(folder);
        LocalPostgres postgres =
                LocalPostgres.durable(folder.resolve("postgres"), new Login("bench", "bench", "bench"), OptionalInt.empty());
        Panel panel;
        try {
            panel = Panel.start(root, postgres);
        } catch (IOException | InterruptedException | RuntimeException failure) {
            postgres.close();
            throw failure;
        }
        Large large = new Large(folder, postgres, panel, new Psql(postgres, folder));
        try {
            large.fill(root, part);
        } catch (IOException | InterruptedException | RuntimeException failure) {
            large.close();
            throw failure;
        }
        return large;
    }

    private void fill(Path root, int part) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        psql.run(root.resolve("bench/panel/generate.sql"), "users=" + 2_000_000 / part, "orders=" + 1_000_000 / part,
                "transfers=" + 20_000_000 / part);
        System.out.printf(Locale.ROOT, "%,d people, %,d orders, %,d transfers, made in %d s; PostgreSQL 18, fsync on%n%n",
                2_000_000 / part, 1_000_000 / part, 20_000_000 / part, (System.nanoTime() - begun) / 1_000_000_000);
        psql.say("vacuum analyze; alter system set log_min_duration_statement = 0; select pg_reload_conf();");
        panel.logIn();
    }

    Panel panel() {
        return panel;
    }

    Psql psql() {
        return psql;
    }

    /** The median of so many, once it is warm. */
    double milliseconds(String path, int rounds) throws IOException, InterruptedException {
        panel.get(path);
        panel.get(path);
        double[] times = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            times[round] = panel.get(path).milliseconds();
        }
        Arrays.sort(times);
        return times[rounds / 2];
    }

    /** What the service has PostgreSQL do for a page, as the server's log tells it. */
    List<Statement> statementsOf(String path) throws IOException, InterruptedException {
        Path log = folder.resolve("postgres/log");
        long before = Files.size(log);
        panel.get(path);
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] said = new byte[(int) (file.length() - before)];
            file.seek(before);
            file.readFully(said);
            return Statement.in(new String(said, StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        panel.close();
        postgres.close();
        delete(folder);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}

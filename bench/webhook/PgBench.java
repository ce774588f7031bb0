import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** PostgreSQL's own measure of what a server can do: {@code pgbench -N -M prepared -s 50 -c 32}. */
final class PgBench {
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");
    private static final String SCALE = "50";

    private final Path program;
    private final Map<String, String> environment;

    private PgBench(Path program, Map<String, String> environment) {
        this.program = program;
        this.environment = environment;
    }

    static PgBench of(Map<String, String> database) throws IOException {
        Path program = find();
        if (program == null) {
            throw new IllegalStateException("pgbench is not here. It comes with PostgreSQL's server package, any version"
                    + " from 15 on: `apt-get install postgresql` (Debian, Ubuntu), `dnf install postgresql-contrib` (Fedora),"
                    + " `brew install postgresql` (macOS). Its server need not run.");
        }
        return new PgBench(
                program,
                Map.of(
                        "PGHOST", database.get("POSTGRES_HOST"),
                        "PGPORT", database.get("POSTGRES_PORT"),
                        "PGUSER", database.get("POSTGRES_USER"),
                        "PGPASSWORD", database.get("POSTGRES_PASSWORD"),
                        "PGDATABASE", Database.PGBENCH));
    }

    private static Path find() throws IOException {
        List<Path> folders = new ArrayList<>();
        for (String folder : System.getenv("PATH").split(":")) {
            folders.add(Path.of(folder));
        }
        Path debian = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(debian)) {
            try (Stream<Path> versions = Files.list(debian)) {
                versions.map(version -> version.resolve("bin")).forEach(folders::add);
            }
        }
        return folders.stream()
                .map(folder -> folder.resolve("pgbench"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    void fill() throws IOException, InterruptedException {
        run("-i", "-q", "-s", SCALE);
    }

    /** Transactions a second. */
    double run(Duration time) throws IOException, InterruptedException {
        String said = run(
                "-n", "-N", "-M", "prepared", "-s", SCALE, "-c", Integer.toString(Load.CONNECTIONS), "-T",
                Long.toString(time.toSeconds()));
        Matcher tps = TPS.matcher(said);
        if (!tps.find()) {
            throw new IOException("pgbench said no figure: " + said);
        }
        return Double.parseDouble(tps.group(1));
    }

    /** How long transactions take that are due at an even pace, from when they were due. */
    Latencies atRate(double perSecond, Duration time) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("pgbench");
        try {
            run("-n", "-N", "-M", "prepared", "-s", SCALE, "-c", Integer.toString(Load.CONNECTIONS), "-T",
                    Long.toString(time.toSeconds()), "-R", Long.toString(Math.round(perSecond)), "-l",
                    "--sampling-rate=0.2", "--log-prefix=" + folder.resolve("log"));
            return read(folder);
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    /** Each line is a transaction, with its time in microseconds in the third place. */
    private static Latencies read(Path folder) throws IOException {
        Latencies times = new Latencies();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                for (String line : Files.readAllLines(file)) {
                    times.add(1_000 * Long.parseLong(line.split(" ")[2]));
                }
            }
        }
        return times;
    }

    private String run(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("pgbench failed: " + said);
        }
        return said;
    }
}

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import steps.sandbox.postgres.LocalPostgres;

/** PostgreSQL's own client, a process for each script. */
record Psql(LocalPostgres postgres, Path folder) {
    private static final Pattern TIME = Pattern.compile("Time: ([0-9.]+) ms.*");

    String run(Path script, String... variables) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "psql", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-h", postgres.host(), "-p",
                Integer.toString(postgres.port()), "-U", postgres.superuser().user(), "-d", postgres.database()));
        Stream.of(variables).forEach(variable -> command.addAll(List.of("-v", variable)));
        command.addAll(List.of("-f", script.toString()));
        Path said = folder.resolve("psql.out");
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("PGPASSWORD", postgres.superuser().password());
        builder.redirectOutput(said.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT);
        if (builder.start().waitFor() != 0) {
            throw new IOException("psql failed with " + script);
        }
        return Files.readString(said, StandardCharsets.UTF_8);
    }

    String say(String sql) throws IOException, InterruptedException {
        return run(Files.writeString(folder.resolve("script.sql"), sql));
    }

    /** How long the same statements take, each prepared as the service does; the median of so many rounds. */
    double milliseconds(List<Statement> statements, int rounds) throws IOException, InterruptedException {
        String once = statements.stream().map(Statement::execute).collect(Collectors.joining());
        String said = say(prepared(statements) + once + "\\timing on\n" + once.repeat(rounds));
        double[] times = TIME.matcher(said).results().mapToDouble(time -> Double.parseDouble(time.group(1))).toArray();
        double[] sums = new double[rounds];
        for (int at = 0; at < times.length; at++) {
            sums[at / statements.size()] += times[at];
        }
        Arrays.sort(sums);
        return sums[rounds / 2];
    }

    String plans(List<Statement> statements) throws IOException, InterruptedException {
        return say(prepared(statements)
                + statements.stream().map(one -> "explain (analyze, costs off, timing off, summary off, buffers off) " + one.execute()).collect(Collectors.joining()));
    }

    private static String prepared(List<Statement> statements) {
        return "set plan_cache_mode = force_custom_plan;\n"
                + statements.stream().map(Statement::prepare).collect(Collectors.joining());
    }
}

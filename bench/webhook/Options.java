import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;

/**
 * What to run.
 *
 * @param rounds each with a run of updates and one of pgbench
 * @param jfr where the bot's flight recording goes, or null
 */
record Options(
        boolean quick, int rounds, Duration warmUp, long updatesToWarm, Duration run, Path jfr, Path result) {
    static final String USAGE = "bench/webhook/run [--quick] [--rounds N] [--seconds N] [--jfr FILE] [--result FILE]";

    static Options of(String... arguments) {
        boolean quick = Arrays.asList(arguments).contains("--quick");
        int rounds = quick ? 1 : 3;
        int seconds = quick ? 10 : 20;
        Path jfr = null;
        Path result = null;
        Iterator<String> rest = Arrays.asList(arguments).iterator();
        while (rest.hasNext()) {
            switch (rest.next()) {
                case "--quick" -> {}
                case "--rounds" -> rounds = Integer.parseInt(rest.next());
                case "--seconds" -> seconds = Integer.parseInt(rest.next());
                case "--jfr" -> jfr = Path.of(rest.next()).toAbsolutePath();
                case "--result" -> result = Path.of(rest.next()).toAbsolutePath();
                default -> throw new IllegalArgumentException(USAGE);
            }
        }
        return new Options(
                quick, rounds, Duration.ofSeconds(quick ? 20 : 40), quick ? 40_000 : 200_000, Duration.ofSeconds(seconds), jfr, result);
    }
}

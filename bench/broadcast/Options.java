import java.nio.file.Path;
import java.time.Duration;

/**
 * What is measured.
 *
 * @param recipients of each broadcast
 * @param everybody of the snapshot
 * @param rate messages a second that the double takes
 * @param before how long people chat alone
 * @param result where the table is written, or null
 */
record Options(int recipients, int everybody, int rate, Duration before, Path result) {
    static Options of(String... arguments) {
        Options options = new Options(30_000, 2_000_000, 1_000, Duration.ofSeconds(20), null);
        for (int i = 0; i < arguments.length; i++) {
            options = switch (arguments[i]) {
                case "--quick" -> new Options(3_000, 100_000, options.rate, Duration.ofSeconds(8), options.result);
                case "--recipients" -> new Options(
                        Integer.parseInt(arguments[++i]), options.everybody, options.rate, options.before, options.result);
                case "--everybody" -> new Options(
                        options.recipients, Integer.parseInt(arguments[++i]), options.rate, options.before, options.result);
                case "--rate" -> new Options(
                        options.recipients, options.everybody, Integer.parseInt(arguments[++i]), options.before,
                        options.result);
                case "--result" -> new Options(
                        options.recipients, options.everybody, options.rate, options.before, Path.of(arguments[++i]));
                default -> throw new IllegalArgumentException("Unknown: " + arguments[i]);
            };
        }
        return options;
    }
}

package steps.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The metrics that alerts and dashboards may ask for, in {@code k8s/metrics/<service>.txt}: what a running service has, as
 * a jar and as a native image. {@code -Dmetrics.update} writes them anew.
 */
public record MetricNames(Path file) {
    /** A native image lacks most others of the JVM, or tells 0; those of libraries change with them. */
    private static final Predicate<String> DEPENDABLE = Pattern.compile(
                    "(steps|sql_pool|process|system|http_server_requests_seconds|jvm_memory_(used|committed|max)).*")
            .asMatchPredicate();

    public static MetricNames of(String service) {
        return new MetricNames(Path.of("../k8s/metrics", service + ".txt"));
    }

    /** Those that the file promises and this scrape has not. */
    public Collection<String> missingFrom(String scrape) {
        var found = names(scrape);
        if (Boolean.getBoolean("metrics.update")) {
            write(found);
        }
        var missing = new TreeSet<>(promised());
        missing.removeAll(found);
        return missing;
    }

    private List<String> promised() {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Collection<String> names) {
        try {
            Files.write(file, names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Collection<String> names(String scrape) {
        return scrape.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0])
                .filter(DEPENDABLE)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

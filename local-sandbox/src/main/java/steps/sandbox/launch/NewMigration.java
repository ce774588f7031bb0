package steps.sandbox.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import steps.sandbox.launch.process.LaunchException;

/** The next pair of scripts: {@code V7__name.sql} does it, {@code U7__name.sql} takes it back. */
final class NewMigration {
    private static final Pattern SCRIPT = Pattern.compile("[VU](\\d+)__.*\\.sql");

    private NewMigration() {}

    static List<Path> create(Path folder, String title) {
        String name = title.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
        if (!name.matches("[a-z0-9_]+")) {
            throw new LaunchException(
                    "A migration's name is made of Latin letters, digits and _, for example add_family: \"" + title
                            + "\".");
        }
        try {
            int number = 1 + newest(folder);
            return List.of(
                    write(folder.resolve("V" + number + "__" + name + ".sql"), """
                            -- Version %d. Flyway runs this once, in one transaction; never edit it after a release.
                            """.formatted(number)),
                    write(folder.resolve("U" + number + "__" + name + ".sql"), """
                            -- Takes version %d back: after it the schema is exactly as before, which a test checks.
                            """.formatted(number)));
        } catch (IOException e) {
            throw new UncheckedIOException("The scripts cannot be created: " + e.getMessage(), e);
        }
    }

    private static int newest(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> SCRIPT.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .mapToInt(script -> Integer.parseInt(script.group(1)))
                    .max()
                    .orElse(0);
        }
    }

    private static Path write(Path file, String text) throws IOException {
        return Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
    }
}

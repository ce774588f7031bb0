package steps.story.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The classes of a start of the bot as the JVM keeps them, written down by one start of which no test knows: the others, some
 * dozens of them, take half the time.
 */
final class StartArchive {
    private static final Path FILE = Path.of("target/bot-process.jsa");
    private static final Duration TO_WRITE = Duration.ofMinutes(2);

    private static boolean written;

    private StartArchive() {}

    /** Returns at once when it is there. */
    static synchronized void write() {
        if (written) {
            return;
        }
        written = true;
        try {
            Files.deleteIfExists(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (var world = new World()) {
            world.rehearse("-XX:ArchiveClassesAtExit=" + FILE, TO_WRITE);
        }
    }

    /** For all starts but that one. */
    static String option() {
        return "-XX:SharedArchiveFile=" + FILE;
    }
}

package steps.sandbox.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** What the server of a cluster says, since its last start. */
record ServerLog(Path file) {
    private static final int LAST_WORDS = 1000;

    void keepOneOld() {
        try {
            if (Files.exists(file)) {
                Files.move(file, file.resolveSibling("log.previous"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String lastWords() {
        try {
            String said = Files.readString(file, StandardCharsets.UTF_8);
            return said.substring(Math.max(0, said.length() - LAST_WORDS)).strip();
        } catch (IOException e) {
            return "it left no log in " + file;
        }
    }
}

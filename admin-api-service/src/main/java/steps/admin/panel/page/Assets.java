package steps.admin.panel.page;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;

/** The panel's own files; their addresses carry a number that changes with them, so that browsers may keep them. */
@Singleton
public class Assets {
    private static final List<String> FILES = List.of("panel.css", "panel.js", "theme.js", "icon.svg");

    private static final String FOLDER = "/admin/assets/";

    private final String version;

    Assets() {
        var sum = new CRC32();
        FILES.forEach(file -> sum.update(bytes(file)));
        version = Long.toHexString(sum.getValue());
    }

    public String version() {
        return version;
    }

    /** Whether one of the files is there, and nothing else that begins alike. */
    public static boolean isThere(String address) {
        return address.startsWith(FOLDER) && FILES.contains(address.substring(FOLDER.length()));
    }

    private static byte[] bytes(String file) {
        var path = "META-INF/resources" + FOLDER + file;
        try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            return Objects.requireNonNull(stream, path).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

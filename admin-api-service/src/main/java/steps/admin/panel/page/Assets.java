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

    private final String version;

    Assets() {
        var sum = new CRC32();
        FILES.forEach(file -> sum.update(bytes(file)));
        version = Long.toHexString(sum.getValue());
    }

    public String version() {
        return version;
    }

    private static byte[] bytes(String file) {
        var path = "META-INF/resources/admin/assets/" + file;
        try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            return Objects.requireNonNull(stream, path).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

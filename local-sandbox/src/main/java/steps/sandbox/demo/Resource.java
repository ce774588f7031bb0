package steps.sandbox.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The files of {@code resources/demo}. */
final class Resource {
    private Resource() {}

    static byte[] bytes(String name) {
        String path = "/demo/" + name;
        try (InputStream resource = Resource.class.getResourceAsStream(path)) {
            return Objects.requireNonNull(resource, path).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }
}

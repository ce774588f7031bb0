package steps.sandbox.control;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The description of the control side for machines. */
final class OpenApiRoute {
    private static final String RESOURCE = "/openapi/sandbox.json";

    private OpenApiRoute() {}

    static void mount(Routes routes) {
        Buffer document = document();
        routes.router()
                .get("/sandbox/openapi.json")
                .handler(context -> context.response()
                        .putHeader("Content-Type", "application/json")
                        .end(document));
    }

    private static Buffer document() {
        try (InputStream resource = OpenApiRoute.class.getResourceAsStream(RESOURCE)) {
            return Buffer.buffer(Objects.requireNonNull(resource, RESOURCE).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }
}

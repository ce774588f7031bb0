package steps.edge;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;

/** The rest of a body that was answered before it was there. */
public final class UnreadBody {
    /** Who is still sending cannot read the answer if the connection closes at once; who never ends must not keep it. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private UnreadBody() {}

    /** Reads it into nothing, and cuts the connection if it does not end soon. */
    public static void drain(HttpServerRequest request, Vertx vertx) {
        if (request.isEnded()) {
            return;
        }
        request.handler(rest -> {}).endHandler(end -> {}).exceptionHandler(gone -> {});
        request.resume();
        vertx.setTimer(PATIENCE.toMillis(), late -> {
            if (!request.isEnded()) {
                request.connection().close();
            }
        });
    }
}

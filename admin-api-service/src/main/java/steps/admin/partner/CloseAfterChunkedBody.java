package steps.admin.partner;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * Ends a connection after a body in chunks. The same request may have named a length, which the HTTP server drops before we see it
 * (RFC 9112, 6.1 and 6.3); a proxy that believed the length takes the end of such a body for a request of its own, of somebody else.
 */
@Singleton
class CloseAfterChunkedBody {
    private static final int ORDER = RequestIds.ORDER + 1;

    private final Set<HttpConnection> ending =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    void mount(@Observes Router router) {
        router.route().order(ORDER).handler(this::letIn);
    }

    private void letIn(RoutingContext context) {
        var request = context.request();
        if (ending.contains(request.connection())) {
            request.connection().close();
            return;
        }
        if (request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            ending.add(request.connection());
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            context.addEndHandler(answered -> closeWhenRead(request));
        }
        context.next();
    }

    /** Whoever is still sending could not read the answer. */
    private static void closeWhenRead(HttpServerRequest request) {
        if (request.isEnded()) {
            request.connection().close();
        } else {
            request.end().onComplete(read -> request.connection().close());
            request.resume();
        }
    }
}

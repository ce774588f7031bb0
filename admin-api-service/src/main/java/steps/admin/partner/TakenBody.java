package steps.admin.partner;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.ByteArrayInputStream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Hands the body that a door has taken in to the resource behind it, which finds the request at its end. */
public final class TakenBody {
    private static final String KEY = "taken_body";

    /** What the headers say of the body and its answer was judged at the door; resources are not to judge them in other words. */
    static void leave(RoutingContext context, Buffer body) {
        context.put(KEY, body);
        context.request()
                .headers()
                .set(HttpHeaders.CONTENT_TYPE, "application/json")
                .remove(HttpHeaders.ACCEPT);
    }

    static boolean isIn(RoutingContext context) {
        return context.get(KEY) != null;
    }

    @ServerRequestFilter(preMatching = true)
    public void handOver(ContainerRequestContext request, RoutingContext context) {
        Buffer body = context.get(KEY);
        if (body != null) {
            request.setEntityStream(new ByteArrayInputStream(body.getBytes()));
        }
    }
}

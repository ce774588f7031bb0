package steps.bot.telegram.incoming.webhook;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import steps.bot.runtime.DrainOnShutdown;
import steps.edge.Bodies;
import steps.edge.UnreadBody;

/**
 * Judges a delivery by its head. The resource is asked only when the whole body is in memory, and by then a stranger would have
 * had what he wanted. Made with the first delivery: Quarkus asks for its filters before the settings are known.
 */
@ApplicationScoped
public class WebhookGate {
    private static final String SECRET = "X-Telegram-Bot-Api-Secret-Token";

    private final WebhookSecret secret;
    private final DrainOnShutdown drain;
    private final Bodies bodies;

    WebhookGate(WebhookSecret secret, DrainOnShutdown drain, Bodies bodies) {
        this.secret = secret;
        this.drain = drain;
        this.bodies = bodies;
    }

    /** Empty for whoever may come in. */
    @FromTelegram
    @ServerRequestFilter
    public Optional<Response> judge(RoutingContext context) {
        var request = context.request();
        if (!secret.isSameAs(request.getHeader(SECRET))) {
            return refuse(context, Status.UNAUTHORIZED);
        }
        if (drain.hasBegun() || !bodies.haveRoomFor(request)) {
            return refuse(context, Status.SERVICE_UNAVAILABLE);
        }
        return Optional.empty();
    }

    private static Optional<Response> refuse(RoutingContext context, Status status) {
        UnreadBody.drain(context.request(), context.vertx());
        return Optional.of(Response.status(status).build());
    }
}

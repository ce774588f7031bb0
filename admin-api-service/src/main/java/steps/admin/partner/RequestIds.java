package steps.admin.partner;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/** Gives each request an id that stands in its answer and in each line of the log that it causes. */
@Singleton
class RequestIds {
    static final String HEADER = "X-Request-Id";

    /** Before everything of Quarkus's that may answer. */
    static final int ORDER = -10_000;

    private static final String KEY = "request_id";
    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    void mount(@Observes Router router) {
        router.route().order(ORDER).handler(context -> {
            give(context);
            context.next();
        });
    }

    /** The request's id, given now if no route has seen the request yet. */
    static String of(RoutingContext context) {
        String id = context.get(KEY);
        return id == null ? give(context) : id;
    }

    private static String give(RoutingContext context) {
        var given = context.request().getHeader(HEADER);
        var id = given != null && ACCEPTED.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
        context.put(KEY, id);
        context.response().putHeader(HEADER, id);
        MDC.put(KEY, id);
        return id;
    }
}

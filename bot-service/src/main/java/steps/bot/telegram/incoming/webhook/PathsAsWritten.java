package steps.bot.telegram.incoming.webhook;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Judges an address as it is written, before anything normalises it: a proxy in front, which lets some addresses through and
 * others not, must not be told another one by dots, escapes or doubled slashes.
 */
@Singleton
class PathsAsWritten {
    /** Before everything that may answer. */
    static final int ORDER = -10_000;

    private static final int NOT_FOUND = 404;

    void mount(@Observes Router router) {
        router.route().order(ORDER).handler(PathsAsWritten::judge);
    }

    private static void judge(RoutingContext context) {
        if (context.normalizedPath().equals(context.request().path())) {
            context.next();
        } else {
            context.fail(NOT_FOUND);
        }
    }
}

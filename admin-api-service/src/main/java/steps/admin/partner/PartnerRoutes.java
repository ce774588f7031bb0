package steps.admin.partner;

import io.quarkus.arc.All;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * The doors of the partners' API. Plain Vert.x routes: an upload is read while it comes in, an export written while it is
 * read, and both end as the contract says, which resources with bodies in memory cannot do.
 */
@ApplicationScoped
class PartnerRoutes {
    /** Before Quarkus's own limit of bodies, which answers without a document. */
    private static final int ORDER = RequestIds.ORDER + 1;

    private static final List<String> PATHS = List.of("/pvz", "/pvz/*", "/order", "/order/*");

    private final List<PartnerRoute> routes;
    private final PartnerKeys keys;
    private final List<Pace> paces;

    PartnerRoutes(@All List<PartnerRoute> routes, PartnerKeys keys, PartnerSettings settings, Clock clock) {
        this.routes = routes;
        this.keys = keys;
        this.paces = Stream.of(0, 1)
                .map(key -> new Pace(clock, settings.ratePerSecond(), settings.burst()))
                .toList();
    }

    void mount(@Observes Router router) {
        PATHS.forEach(path -> router.route(path).order(ORDER).handler(this::letIn));
        routes.forEach(route ->
                router.route(route.method(), route.path()).order(ORDER + 1).handler(context -> handle(route, context)));
        PATHS.forEach(path -> router.route(path).order(ORDER + 2).handler(this::refuseUnknown));
        PATHS.forEach(path -> router.route(path).order(ORDER).failureHandler(PartnerRoutes::fail));
        router.errorHandler(400, PartnerRoutes::fail);
    }

    private void letIn(RoutingContext context) {
        switch (keys.check(context.request().headers())) {
            case PartnerKeys.Access.Granted granted -> keepPace(context, paces.get(granted.key()));
            case PartnerKeys.Access.Missing missing -> {
                context.response().putHeader("WWW-Authenticate", "ApiKey header=\"API_Key\"");
                call(context).refuse(Problem.unauthorized());
            }
            case PartnerKeys.Access.Wrong wrong -> call(context).refuse(Problem.forbidden());
        }
    }

    private static void keepPace(RoutingContext context, Pace pace) {
        var wait = pace.waitForNext();
        if (wait.isZero()) {
            context.next();
        } else {
            context.response().putHeader(HttpHeaders.RETRY_AFTER, seconds(wait));
            call(context).refuse(Problem.tooManyRequests("The key is used too often; try again a little later."));
        }
    }

    private static void handle(PartnerRoute route, RoutingContext context) {
        var call = call(context);
        try {
            route.handle(call);
        } catch (RuntimeException failure) {
            call.fail(failure);
        }
    }

    private void refuseUnknown(RoutingContext context) {
        var path = context.normalizedPath();
        var methods = routes.stream()
                .filter(route -> path.matches(route.path().replaceAll(":[a-z_]+", "[^/]+") + "/?"))
                .map(route -> route.method().name())
                .toList();
        if (methods.isEmpty()) {
            call(context).refuse(Problem.notFound("unknown_path", "There is nothing at this address."));
        } else {
            context.response().putHeader(HttpHeaders.ALLOW, String.join(", ", methods));
            call(context)
                    .refuse(Problem.methodNotAllowed(context.request().method().name()));
        }
    }

    /** What Vert.x refuses by itself, such as an address with a broken escape, which no route matches. */
    private static void fail(RoutingContext context) {
        if (context.failure() == null || context.statusCode() == 400) {
            call(context).refuse(Problem.badRequest("bad_request", "The request cannot be understood."));
        } else {
            call(context).fail(context.failure());
        }
    }

    private static PartnerCall call(RoutingContext context) {
        return new PartnerCall(context, RequestIds.of(context));
    }

    private static String seconds(Duration wait) {
        return Long.toString(Math.max(1, wait.plusMillis(999).toSeconds()));
    }
}

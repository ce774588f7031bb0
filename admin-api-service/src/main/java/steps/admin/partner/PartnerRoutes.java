package steps.admin.partner;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The doors of the partners' API: key, pace, and the rules of bodies, in front of everything that answers. What streams is answered
 * by its route, everything else by a resource behind it.
 */
@ApplicationScoped
class PartnerRoutes {
    /** Before Quarkus's own limit of bodies, which answers without a document. */
    private static final int ORDER = RequestIds.ORDER + 2;

    private static final List<String> PATHS = List.of("/pvz", "/pvz/*", "/order", "/order/*");

    private static final String SANDBOX = "X-Sandbox";

    /** Statuses that the HTTP stack may answer by itself, in HTML or in nothing. */
    private static final List<Integer> REFUSALS = List.of(400, 404, 405, 406, 413, 415, 500);

    private final List<PartnerRoute> routes;
    private final PartnerKeys keys;
    private final IdempotencyKeys idempotencyKeys;
    private final Map<String, Pace> paces = new ConcurrentHashMap<>();
    private final Supplier<Pace> newPace;
    private final Duration patience;
    private final long uploadLimitBytes;
    private final Counter sandboxCalls;

    PartnerRoutes(
            @All List<PartnerRoute> routes,
            PartnerKeys keys,
            IdempotencyKeys idempotencyKeys,
            PartnerSettings settings,
            Clock clock,
            MeterRegistry metrics) {
        this.routes = routes;
        this.keys = keys;
        this.idempotencyKeys = idempotencyKeys;
        this.newPace = () -> new Pace(clock, settings.ratePerSecond(), settings.burst());
        this.patience = settings.uploaderPatience();
        this.uploadLimitBytes = settings.uploadLimit().asLongValue();
        this.sandboxCalls = metrics.counter("steps.partner.sandbox.calls");
    }

    void mount(@Observes Router router) {
        PATHS.forEach(path -> router.route(path).order(ORDER).handler(this::letIn));
        routes.forEach(route -> methods(route)
                .forEach(method -> router.route(method, route.path())
                        .order(ORDER + 1)
                        .handler(context -> handle(route, context))));
        PATHS.forEach(path -> router.route(path).order(ORDER + 2).handler(this::refuseUnknown));
        PATHS.forEach(
                path -> router.route(path).order(ORDER).failureHandler(context -> fail(context, context.statusCode())));
        REFUSALS.forEach(status -> router.errorHandler(status, context -> fail(context, status)));
    }

    /** Everything that can be got has a head as well. */
    private static Stream<HttpMethod> methods(PartnerRoute route) {
        return route.method().equals(HttpMethod.GET)
                ? Stream.of(HttpMethod.GET, HttpMethod.HEAD)
                : Stream.of(route.method());
    }

    /** Nothing of the body is lost while the database is asked for the key. */
    private void letIn(RoutingContext context) {
        context.request().pause();
        keys.check(context.request().headers())
                .subscribe()
                .with(
                        access -> {
                            context.request().resume();
                            letIn(access, context);
                        },
                        failure -> {
                            context.request().resume();
                            call(context).fail(failure);
                        });
    }

    private void letIn(PartnerKeys.Access access, RoutingContext context) {
        switch (access) {
            case PartnerKeys.Access.Granted granted -> {
                granted.partner().enter(context);
                mark(granted.partner(), context);
                keepPace(context, paces.computeIfAbsent(granted.partner().name(), name -> newPace.get()));
            }
            case PartnerKeys.Access.Missing missing -> {
                context.response().putHeader("WWW-Authenticate", "ApiKey header=\"API_Key\"");
                call(context).refuse(Problem.unauthorized());
            }
            case PartnerKeys.Access.Wrong wrong -> call(context).refuse(Problem.forbidden());
            case PartnerKeys.Access.Expired expired -> call(context).refuse(Problem.expiredKey());
        }
    }

    /** So that nobody takes the answers for real ones. */
    private void mark(Partner partner, RoutingContext context) {
        if (partner.isSandbox()) {
            sandboxCalls.increment();
            context.response().putHeader(SANDBOX, "true");
        }
    }

    private void keepPace(RoutingContext context, Pace pace) {
        var wait = pace.waitForNext();
        if (wait.isZero()) {
            context.next();
        } else {
            context.response().putHeader(HttpHeaders.RETRY_AFTER, seconds(wait));
            call(context).refuse(Problem.tooManyRequests("The key is used too often; try again a little later."));
        }
    }

    private void handle(PartnerRoute route, RoutingContext context) {
        var call = call(context);
        if (!Partner.of(context).may(route.scope())) {
            call.refuse(Problem.missingScope(route.scope()));
            return;
        }
        try {
            route.handle(call);
        } catch (RuntimeException failure) {
            call.fail(failure);
        }
    }

    private void refuseUnknown(RoutingContext context) {
        if (TakenBody.isIn(context)) {
            context.next();
            return;
        }
        var path = context.normalizedPath();
        var methods = routes.stream()
                .filter(route -> path.matches(route.path().replaceAll(":[a-z_]+", "[^/]+") + "/?"))
                .flatMap(PartnerRoutes::methods)
                .map(HttpMethod::name)
                .sorted()
                .toList();
        if (methods.isEmpty()) {
            call(context).refuse(Problem.unknownPath());
        } else {
            context.response().putHeader(HttpHeaders.ALLOW, String.join(", ", methods));
            call(context)
                    .refuse(Problem.methodNotAllowed(context.request().method().name()));
        }
    }

    /** What Vert.x refuses by itself, such as an address with a broken escape, which no route matches. */
    private void fail(RoutingContext context, int status) {
        var call = call(context);
        var known = Problem.ofStatus(status, call.request().method().name(), uploadLimitBytes);
        if (known.isPresent()) {
            call.refuse(known.get());
        } else if (context.failure() == null) {
            call.refuse(Problem.badRequest("bad_request", "The request cannot be understood."));
        } else {
            call.fail(context.failure());
        }
    }

    private PartnerCall call(RoutingContext context) {
        return new PartnerCall(context, RequestIds.of(context), patience, idempotencyKeys);
    }

    private static String seconds(Duration wait) {
        return Long.toString(Math.max(1, wait.plusMillis(999).toSeconds()));
    }
}

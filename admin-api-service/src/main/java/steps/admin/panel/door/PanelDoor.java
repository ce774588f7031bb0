package steps.admin.panel.door;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import steps.admin.panel.account.PanelUser;
import steps.admin.panel.account.Sessions;
import steps.admin.panel.page.Assets;
import steps.platform.transaction.DatabaseFailures;

/**
 * Stands in front of everything under /admin: whoever has no session gets the login page and nothing else, a change that another
 * site's page sent is refused, and no page runs what it did not bring itself.
 */
@Singleton
public class PanelDoor {
    static final String LOGIN = "/admin/login";
    static final String COOKIE = "steps_panel";

    private static final Logger LOG = Logger.getLogger(PanelDoor.class);

    /** After the partners' request ids and their look at disguised paths, before everything that answers. */
    private static final int ORDER = -9_990;

    private static final String USER = "panel_user";
    private static final String TURN_ON = "/admin/me/totp";

    /** What is open to whoever has to turn their second step on first. */
    private static final Set<String> WITHOUT_SECOND_STEP = Set.of(TURN_ON, "/admin/me/preferences", "/admin/me/logout");

    private static final Set<HttpMethod> HARMLESS = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final int FORBIDDEN = 403;
    private static final int UNAVAILABLE = 503;
    private static final int FAILED = 500;

    private static final String POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
            + " form-action 'self'; frame-ancestors 'none'";

    private final Sessions sessions;

    PanelDoor(Sessions sessions) {
        this.sessions = sessions;
    }

    void mount(@Observes Router router) {
        List.of("/admin", "/admin/*")
                .forEach(path -> router.route(path).order(ORDER).handler(this::letIn));
    }

    /** Whoever came in by the door; there is somebody on every page but the login's. */
    public static PanelUser user(RoutingContext context) {
        return context.get(USER);
    }

    private void letIn(RoutingContext context) {
        protect(context);
        var request = context.request();
        if (!HARMLESS.contains(request.method()) && !isFromHere(request)) {
            LOG.infof("%s %s: sent by another site's page", request.method(), request.path());
            refuse(context, FORBIDDEN, "This was sent by a page of another site.");
        } else if (Assets.isThere(request.path()) || request.path().equals(LOGIN)) {
            context.next();
        } else {
            recognise(context);
        }
    }

    private void recognise(RoutingContext context) {
        var cookie = context.request().getCookie(COOKIE);
        if (cookie == null) {
            leadToLogin(context);
            return;
        }
        sessions.find(cookie.getValue(), Visitors.address(context.request()))
                .subscribe()
                .with(user -> welcome(context, user), failure -> fail(context, failure));
    }

    private static void welcome(RoutingContext context, PanelUser user) {
        if (user == null) {
            leadToLogin(context);
        } else if (user.owesTotp()
                && !WITHOUT_SECOND_STEP.contains(context.request().path())) {
            lead(context, TURN_ON);
        } else {
            context.put(USER, user);
            context.next();
        }
    }

    /** A part of a page that htmx asks for must not become the login page: the whole page goes there. */
    private static void leadToLogin(RoutingContext context) {
        var request = context.request();
        var target = HARMLESS.contains(request.method()) && !isPart(request)
                ? LOGIN + "?to=" + URLEncoder.encode(request.uri(), StandardCharsets.UTF_8)
                : LOGIN;
        lead(context, target);
    }

    private static void lead(RoutingContext context, String target) {
        if (isPart(context.request())) {
            context.response()
                    .setStatusCode(401)
                    .putHeader("HX-Redirect", target)
                    .end();
        } else {
            context.response().setStatusCode(303).putHeader("Location", target).end();
        }
    }

    private static void fail(RoutingContext context, Throwable failure) {
        if (DatabaseFailures.isOutage(failure)) {
            refuse(context, UNAVAILABLE, "The database does not answer at the moment. Try again a little later.");
        } else {
            LOG.errorf(
                    failure,
                    "%s %s failed",
                    context.request().method(),
                    context.request().path());
            refuse(context, FAILED, "Something went wrong. Nothing was changed.");
        }
    }

    private static void refuse(RoutingContext context, int status, String sentence) {
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "text/plain; charset=utf-8")
                .end(sentence + "\n");
    }

    private static boolean isPart(HttpServerRequest request) {
        return "true".equals(request.getHeader("HX-Request"));
    }

    /** Browsers say where a change comes from; what says nothing is no browser with somebody's cookie. */
    private static boolean isFromHere(HttpServerRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        var origin = request.getHeader("Origin");
        if (site != null && !site.equals("same-origin")) {
            return false;
        }
        return origin == null ? site != null : isOurs(origin, request);
    }

    private static boolean isOurs(String origin, HttpServerRequest request) {
        try {
            var authority = URI.create(origin).getRawAuthority();
            return authority != null
                    && request.authority() != null
                    && authority.equalsIgnoreCase(request.authority().toString());
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private static void protect(RoutingContext context) {
        var headers = context.response().headers();
        headers.set("Content-Security-Policy", POLICY)
                .set("X-Content-Type-Options", "nosniff")
                .set("X-Frame-Options", "DENY")
                .set("Referrer-Policy", "same-origin")
                .set("Cross-Origin-Opener-Policy", "same-origin");
        if (!Assets.isThere(context.request().path())) {
            headers.set("Cache-Control", "no-store").set("Vary", "HX-Request");
        }
    }

    static Cookie cookie(String value, HttpServerRequest request) {
        return Cookie.cookie(COOKIE, value)
                .setHttpOnly(true)
                .setSecure(request.isSSL() || "https".equals(request.scheme()))
                .setPath("/admin")
                .setSameSite(CookieSameSite.LAX);
    }
}

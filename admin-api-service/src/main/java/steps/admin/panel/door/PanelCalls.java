package steps.admin.panel.door;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import steps.admin.panel.account.PanelUser;
import steps.admin.panel.account.Right;
import steps.admin.panel.account.Tokens;
import steps.admin.panel.page.Pages;
import steps.admin.panel.page.Say;
import steps.admin.panel.page.Shells;
import steps.admin.partner.Detached;
import steps.platform.transaction.DatabaseFailures;
import steps.platform.transaction.SqlStates;

/**
 * Every page and every change of the panel is answered through here: who has no right to it gets a 403, a change without the
 * session's own token as well, and a failure is a page that says what happened.
 */
@Singleton
public class PanelCalls {
    /** Of the form's field; the header of htmx is another way to say the same. */
    public static final String CSRF_FIELD = "csrf";

    private static final Logger LOG = Logger.getLogger(PanelCalls.class);
    private static final String CSRF_HEADER = "X-CSRF-Token";

    private final Shells shells;

    PanelCalls(Shells shells) {
        this.shells = shells;
    }

    /**
     * A page, for whoever may see it.
     *
     * @param right null for what everybody may who has come in
     */
    public Uni<Response> seeing(
            RoutingContext context, @Nullable Right right, Function<PanelUser, Uni<Response>> work) {
        var user = PanelDoor.user(context);
        return right == null || user.may(right)
                ? recovered(context, user, Uni.createFrom().deferred(() -> work.apply(user)))
                : refused(context, user, Say.NO_RIGHT);
    }

    /** What has begun ends as it would have, also when whoever asked hangs up. */
    public Uni<Response> changing(
            RoutingContext context,
            MultivaluedMap<String, String> form,
            @Nullable Right right,
            Function<PanelUser, Uni<Response>> work) {
        var user = PanelDoor.user(context);
        if (!carriesToken(context, form, user)) {
            return refused(context, user, Say.FORGED);
        }
        return seeing(context, right, known -> Detached.from(work.apply(known)));
    }

    public Uni<Response> missing(RoutingContext context) {
        return problem(context, PanelDoor.user(context), 404, Say.NOT_FOUND);
    }

    public static Uni<Response> page(TemplateInstance page) {
        return page(200, page);
    }

    public static Uni<Response> page(int status, TemplateInstance page) {
        return page.createUni()
                .map(html -> Response.status(status)
                        .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                        .entity(html)
                        .build());
    }

    /** The browser's back button leads over the change, not into it again. */
    public static Response goTo(String path) {
        return Response.status(Response.Status.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }

    private Uni<Response> recovered(RoutingContext context, PanelUser user, Uni<Response> work) {
        return work.onFailure().recoverWithUni(failure -> failed(context, user, failure));
    }

    private Uni<Response> failed(RoutingContext context, PanelUser user, Throwable failure) {
        var request = context.request();
        if (SqlStates.isHeld(failure)) {
            return problem(context, user, 503, Say.BUSY);
        }
        if (DatabaseFailures.isOutage(failure) || DatabaseFailures.isPassing(failure)) {
            LOG.warnf("%s %s waits for the database: %s", request.method(), request.path(), failure);
            return problem(context, user, 503, Say.UNAVAILABLE);
        }
        LOG.errorf(failure, "%s %s failed", request.method(), request.path());
        return problem(context, user, 500, Say.FAILED);
    }

    private Uni<Response> refused(RoutingContext context, PanelUser user, Say why) {
        return problem(context, user, 403, why);
    }

    private Uni<Response> problem(RoutingContext context, PanelUser user, int status, Say sentence) {
        var shell = shells.around(context, user, sentence.in(user.language()));
        var id = context.response().headers().get("X-Request-Id");
        return page(status, Pages.problem(shell, sentence.in(user.language()), id == null ? "" : id));
    }

    private static boolean carriesToken(RoutingContext context, MultivaluedMap<String, String> form, PanelUser user) {
        var header = context.request().getHeader(CSRF_HEADER);
        var given = header == null ? form.getFirst(CSRF_FIELD) : header;
        return given != null && Tokens.isSame(given, user.csrf());
    }
}

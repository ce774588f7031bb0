package steps.admin.partner;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/**
 * Refuses paths that the router would read as another one. What stands before us judges a path as it was sent: a proxy that lets
 * {@code /order/} through must not have let {@code /order/%2e%2e/q/metrics} through.
 */
@Singleton
class RefuseDisguisedPaths {
    private static final int ORDER = RequestIds.ORDER + 1;

    private static final String NEEDS_NO_ESCAPE = "%(?:2[de]|3[0-9]|4[1-9a-f]|5[0-9af]|6[1-9a-f]|7[0-9ae])";

    /**
     * Steps up or in place, empty steps, and escapes or parameters ({@code ;x=1}, which resources do not see) in the first step,
     * by which paths are told apart. Further on they are only another way to write the same.
     */
    private static final Pattern DISGUISED = Pattern.compile(
            "//|/(?:\\.|%2e){1,2}(?:/|$)|^/[^/]*(?:;|%3b|" + NEEDS_NO_ESCAPE + ")", Pattern.CASE_INSENSITIVE);

    private final PartnerSettings settings;
    private final IdempotencyKeys idempotencyKeys;

    RefuseDisguisedPaths(PartnerSettings settings, IdempotencyKeys idempotencyKeys) {
        this.settings = settings;
        this.idempotencyKeys = idempotencyKeys;
    }

    void mount(@Observes Router router) {
        router.route().order(ORDER).handler(this::judge);
    }

    private void judge(RoutingContext context) {
        var path = context.request().path();
        if (path != null && DISGUISED.matcher(path).find()) {
            new PartnerCall(context, RequestIds.of(context), settings.uploaderPatience(), idempotencyKeys)
                    .refuse(
                            Problem.badRequest(
                                    "bad_path",
                                    "The path has a step that is empty, leads up, has parameters, or is escaped without need."));
        } else {
            context.next();
        }
    }
}

package steps.admin.partner;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers what a resource throws with the same problem documents as every other error has. */
@Singleton
public final class ProblemMapper {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    private final PartnerSettings settings;

    ProblemMapper(PartnerSettings settings) {
        this.settings = settings;
    }

    @ServerExceptionMapper
    public Response refused(Refusal refusal, RoutingContext context) {
        return refused(refusal.problem(), context);
    }

    @ServerExceptionMapper
    public Response refused(WebApplicationException refusal, RoutingContext context) {
        int status = refusal.getResponse().getStatus();
        var method = context.request().method().name();
        return Problem.ofStatus(status, method, settings.uploadLimit().asLongValue())
                .map(problem -> refused(problem, context))
                .orElseGet(() -> failed(refusal, context));
    }

    @ServerExceptionMapper
    public Response failed(Throwable failure, RoutingContext context) {
        return answer(FailedCall.problem(context.request(), failure), context);
    }

    private static Response refused(Problem problem, RoutingContext context) {
        HttpServerRequest request = context.request();
        LOG.infof("%s %s: %s (%s)", request.method(), request.path(), problem.code(), problem.status());
        return answer(problem, context);
    }

    private static Response answer(Problem problem, RoutingContext context) {
        var answer = Response.status(problem.status())
                .header(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .entity(problem.document(RequestIds.of(context)).encode());
        return problem.passesSoon()
                ? answer.header(HttpHeaders.RETRY_AFTER, Problem.SOON).build()
                : answer.build();
    }
}

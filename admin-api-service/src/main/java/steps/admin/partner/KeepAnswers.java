package steps.admin.partner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.io.UncheckedIOException;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Keeps what a resource answers to a call with an {@code Idempotency-Key}, before it is answered. */
@Singleton
public final class KeepAnswers {
    private final ObjectMapper json;

    KeepAnswers(ObjectMapper json) {
        this.json = json;
    }

    @ServerResponseFilter
    public Uni<Void> keep(ContainerResponseContext answer, RoutingContext context) {
        IdempotentCall call = context.get(IdempotentCall.IN_CONTEXT);
        if (call == null) {
            return Uni.createFrom().voidItem();
        }
        var type = answer.getStatus() < 400 ? "application/json" : Problem.MEDIA_TYPE;
        return call.settle(answer.getStatus(), type, written(answer.getEntity()));
    }

    private String written(Object entity) {
        try {
            return entity == null ? "" : entity instanceof String text ? text : json.writeValueAsString(entity);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

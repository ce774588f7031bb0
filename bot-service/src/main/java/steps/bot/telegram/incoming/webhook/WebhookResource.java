package steps.bot.telegram.incoming.webhook;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.jboss.logging.Logger;
import steps.bot.runtime.DrainOnShutdown;
import steps.bot.runtime.QueueFull;
import steps.bot.telegram.incoming.Arrival;
import steps.bot.telegram.incoming.Arrivals;
import steps.bot.telegram.incoming.UnreadableUpdate;
import steps.bot.telegram.incoming.UpdateReader;

/**
 * Where Telegram delivers updates; answers when the update's effect is committed, never before. Who may is judged before, by
 * {@link WebhookGate}.
 */
@Path("/webhook")
public class WebhookResource {
    private static final Logger LOG = Logger.getLogger(WebhookResource.class);
    private static final int TOO_MANY_REQUESTS = 429;

    private final UpdateReader reader;
    private final Arrivals arrivals;
    private final DrainOnShutdown drain;

    WebhookResource(UpdateReader reader, Arrivals arrivals, DrainOnShutdown drain) {
        this.reader = reader;
        this.arrivals = arrivals;
        this.drain = drain;
    }

    @POST
    @FromTelegram
    @Consumes(MediaType.WILDCARD)
    public Uni<Response> receive(byte[] body) {
        // Perhaps while the body came in.
        if (drain.hasBegun()) {
            return answer(Status.SERVICE_UNAVAILABLE.getStatusCode());
        }
        try {
            return take(reader.read(body));
        } catch (UnreadableUpdate e) {
            LOG.debugf("Not an update: %s", e.getMessage());
            return answer(Status.BAD_REQUEST.getStatusCode());
        }
    }

    private Uni<Response> take(Arrival arrival) {
        return arrivals.take(arrival)
                .chain(() -> answer(Status.OK.getStatusCode()))
                .onFailure()
                .recoverWithUni(WebhookResource::comeAgain);
    }

    /** Telegram keeps the update and brings it again. */
    private static Uni<Response> comeAgain(Throwable failure) {
        if (failure instanceof QueueFull) {
            return answer(TOO_MANY_REQUESTS);
        }
        LOG.warnf("An update must come again: %s", failure);
        return answer(Status.SERVICE_UNAVAILABLE.getStatusCode());
    }

    private static Uni<Response> answer(int status) {
        return Uni.createFrom().item(Response.status(status).build());
    }
}

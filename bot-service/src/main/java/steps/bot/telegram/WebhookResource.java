package steps.bot.telegram;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.jboss.logging.Logger;

/** Where Telegram delivers updates; answers when the update's effect is committed, never before. */
@Path("/webhook")
public class WebhookResource {
    private static final Logger LOG = Logger.getLogger(WebhookResource.class);
    private static final int TOO_MANY_REQUESTS = 429;

    private final WebhookSecret secret;
    private final UpdateReader reader;
    private final Arrivals arrivals;
    private final Departure departure;

    WebhookResource(WebhookSecret secret, UpdateReader reader, Arrivals arrivals, Departure departure) {
        this.secret = secret;
        this.reader = reader;
        this.arrivals = arrivals;
        this.departure = departure;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    public Uni<Response> receive(@HeaderParam("X-Telegram-Bot-Api-Secret-Token") String given, byte[] body) {
        if (!secret.isSameAs(given)) {
            return answer(Status.UNAUTHORIZED.getStatusCode());
        }
        if (departure.hasBegun()) {
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

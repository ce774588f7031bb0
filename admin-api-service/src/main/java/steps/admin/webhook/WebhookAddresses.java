package steps.admin.webhook;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the names of endpoints lead, and whether a message may go there. */
@Singleton
class WebhookAddresses {
    private final Vertx vertx;
    private final WebhookNetworks networks;

    WebhookAddresses(
            Vertx vertx,
            @ConfigProperty(name = "steps.webhooks.allowed-networks", defaultValue = "") Optional<String> allowed) {
        this.vertx = vertx;
        this.networks = WebhookNetworks.parse(allowed.orElse("")).orElseThrow();
    }

    /** Every address of the name must be one that may be used: which of them is taken is not for the name's owner to choose. */
    Future<InetAddress> resolve(WebhookUrl url) {
        return vertx.executeBlocking(() -> InetAddress.getAllByName(url.host()), false)
                .compose(addresses -> fault(url, addresses)
                        .map(trouble -> Future.<InetAddress>failedFuture(new Refusal(trouble)))
                        .orElseGet(() -> Future.succeededFuture(addresses[0])));
    }

    /** Why nothing would be sent there as its name leads now. One that nobody knows yet may be known when there is something to tell. */
    Uni<Optional<Trouble>> fault(WebhookUrl url) {
        return UniHelper.toUni(resolve(url)
                .map(address -> Optional.<Trouble>empty())
                .otherwise(failure ->
                        failure instanceof Refusal refusal ? Optional.of(refusal.trouble()) : Optional.empty()));
    }

    private Optional<Trouble> fault(WebhookUrl url, InetAddress... addresses) {
        if (!Stream.of(addresses).allMatch(networks::take)) {
            return Optional.of(Trouble.INSIDE);
        }
        return url.secure() || Stream.of(addresses).allMatch(networks::areOwn)
                ? Optional.empty()
                : Optional.of(Trouble.PLAIN);
    }

    /** Nothing is sent, for a reason of ours. */
    static final class Refusal extends Exception {
        private static final long serialVersionUID = 1;

        private final Trouble trouble;

        Refusal(Trouble trouble) {
            super(trouble.stored(), null, false, false);
            this.trouble = trouble;
        }

        Trouble trouble() {
            return trouble;
        }
    }
}

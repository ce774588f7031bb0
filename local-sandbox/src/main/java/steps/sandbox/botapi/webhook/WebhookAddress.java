package steps.sandbox.botapi.webhook;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import steps.sandbox.refusals.Refusal;

/**
 * Checks a webhook's address by Telegram's rules, with one exception: hosts of this machine itself may use plain HTTP
 * and any port, since a local bot has nothing else.
 */
final class WebhookAddress {
    private static final Set<Integer> PORTS = Set.of(80, 88, 443, 8443);

    private final Vertx vertx;

    WebhookAddress(Vertx vertx) {
        this.vertx = vertx;
    }

    Future<Void> check(String url) {
        URI address = parse(url);
        if (isLoopback(address.getHost())) {
            return Future.succeededFuture();
        }
        if (!"https".equalsIgnoreCase(address.getScheme())) {
            throw bad("An HTTPS URL must be provided for webhook");
        }
        int port = address.getPort() < 0 ? 443 : address.getPort();
        if (!PORTS.contains(port)) {
            throw bad("Webhook can be set up only on ports 80, 88, 443 or 8443");
        }
        return vertx.executeBlocking(() -> {
            checkResolved(address.getHost());
            return null;
        });
    }

    private static URI parse(String url) {
        try {
            URI address = new URI(url.contains("://") ? url : "http://" + url).parseServerAuthority();
            String scheme = String.valueOf(address.getScheme());
            if (address.getHost() != null && (scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"))) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw Refusal.badRequest("invalid webhook URL specified");
        }
        throw Refusal.badRequest("invalid webhook URL specified");
    }

    private static boolean isLoopback(String host) {
        return host.equalsIgnoreCase("localhost") || host.matches("127(\\.\\d{1,3}){3}") || host.equals("[::1]");
    }

    private static void checkResolved(String host) {
        InetAddress[] addresses;
        try {
            addresses = InetAddress.getAllByName(host);
        } catch (UnknownHostException e) {
            throw bad("Failed to resolve host: Name or service not known");
        }
        Optional<InetAddress> usable =
                Arrays.stream(addresses).filter(Inet4Address.class::isInstance).findFirst();
        InetAddress address = usable.orElseThrow(() -> bad("IPv6-only addresses are not allowed"));
        boolean reserved = address.isLoopbackAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || address.isAnyLocalAddress()
                || address.isMulticastAddress();
        if (reserved) {
            throw bad("IP address " + address.getHostAddress() + " is reserved");
        }
    }

    private static Refusal bad(String why) {
        return Refusal.badRequest("bad webhook: " + why);
    }
}

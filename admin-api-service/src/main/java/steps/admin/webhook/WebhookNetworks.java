package steps.admin.webhook;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import steps.admin.network.NetworkBlock;
import steps.admin.network.PublicAddress;

/** Which addresses a message may go to: those of the internet, and those that an operator has named. */
public record WebhookNetworks(List<NetworkBlock> allowed) {
    /** No networks for an empty list, and nothing when a block is none; {@code 10.1.0.0/16,192.168.7.9} is a list of two. */
    static Optional<WebhookNetworks> parse(String written) {
        return written.isBlank()
                ? Optional.of(new WebhookNetworks(List.of()))
                : NetworkBlock.list(written).map(WebhookNetworks::new);
    }

    /** Whether it can be read as such a list. */
    public static boolean isList(String written) {
        return parse(written).isPresent();
    }

    boolean take(InetAddress address) {
        return areOwn(address) || PublicAddress.isPublic(address);
    }

    /** Somebody's own network, where a message may go without TLS. */
    boolean areOwn(InetAddress address) {
        return allowed.stream().anyMatch(block -> block.has(address));
    }
}

package steps.sandbox.updates;

import io.vertx.core.Future;
import io.vertx.core.net.SocketAddress;
import java.net.ConnectException;
import java.util.List;
import java.util.function.Function;
import steps.sandbox.settings.LiveSettings;

/**
 * The bot's processes behind the one address of its webhook. Each try begins with the next of them; one that nobody
 * listens at is passed over, as a load balancer would.
 */
final class Replicas {
    private final LiveSettings settings;
    private int turn;

    Replicas(LiveSettings settings) {
        this.settings = settings;
    }

    /** Makes the call, given where to connect to; null stands for the webhook's own address. */
    <T> Future<T> call(Function<SocketAddress, Future<T>> call) {
        List<String> replicas = settings.now().webhookReplicas();
        if (replicas.isEmpty()) {
            return call.apply(null);
        }
        int first = turn++;
        return call(replicas, first, first + replicas.size() - 1, call);
    }

    private static <T> Future<T> call(
            List<String> replicas, int next, int last, Function<SocketAddress, Future<T>> call) {
        String replica = replicas.get(Math.floorMod(next, replicas.size()));
        return call.apply(address(replica))
                .recover(failure -> failure instanceof ConnectException && next != last
                        ? call(replicas, next + 1, last, call)
                        : Future.failedFuture(failure));
    }

    private static SocketAddress address(String replica) {
        int colon = replica.lastIndexOf(':');
        return SocketAddress.inetSocketAddress(
                Integer.parseInt(replica.substring(colon + 1)),
                replica.substring(0, colon).replaceAll("[\\[\\]]", ""));
    }
}

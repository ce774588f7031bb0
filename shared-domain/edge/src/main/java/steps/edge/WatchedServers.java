package steps.edge;

import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.spi.VertxServiceProvider;

/**
 * Has the connections of all servers watched below Vert.x: neither it nor Quarkus knows of one before its first head is complete.
 * Vert.x finds this class by its name in META-INF/services.
 */
public final class WatchedServers implements VertxServiceProvider {
    @Override
    public void init(VertxBuilder builder) {
        builder.findTransport(new WatchedTransport(builder.findTransport()));
    }
}

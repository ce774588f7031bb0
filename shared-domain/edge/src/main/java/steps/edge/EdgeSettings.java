package steps.edge;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How patient the services are with those who send, and how much they take. */
@ConfigMapping(prefix = "steps.edge")
public interface EdgeSettings {
    /** For the first head of a connection to come in. */
    @WithDefault("10S")
    Duration headPatience();

    /** For the next head of a connection; longer than load balancers keep one that is idle, which is 60 seconds. */
    @WithDefault("75S")
    Duration nextHeadPatience();

    /** For a body, beside the time that {@link #slowestBody} gives it for what has come in. */
    @WithDefault("75S")
    Duration bodyPatience();

    /** What comes in in a second even over the worst of lines. */
    @WithDefault("8K")
    MemorySize slowestBody();

    /** The bodies that are being collected, all of them together. */
    @WithDefault("32M")
    MemorySize bodiesAtOnce();
}

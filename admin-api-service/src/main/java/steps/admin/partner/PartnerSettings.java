package steps.admin.partner;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Settings of the partners' API. */
@ConfigMapping(prefix = "steps.partner")
public interface PartnerSettings {
    Optional<String> apiKey();

    /** Still accepted while a key is rotated. */
    Optional<String> previousApiKey();

    /** How many calls a key may make in a second over time, on each replica. */
    @WithDefault("200")
    int ratePerSecond();

    /** How many calls a key may make at once after a pause. */
    @WithDefault("1000")
    int burst();

    /** The longest list of pickup points. */
    @WithDefault("64M")
    MemorySize uploadLimit();

    /** How long an upload may stand still. */
    @WithDefault("60S")
    Duration uploaderPatience();

    /** How long whoever reads an export may take for one part of it. */
    @WithDefault("5M")
    Duration readerPatience();

    /** How many exports run at once on each replica; each holds a database connection. */
    @WithDefault("5")
    int exportsAtOnce();
}

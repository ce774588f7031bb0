package steps.platform.start;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/** Says once which variables of the former system mean nothing any more, so that nobody takes them for settings. */
@Singleton
class FormerVariables {
    private static final Logger LOG = Logger.getLogger(FormerVariables.class);
    private static final String DELIVERY = "CDEK_";

    private final Config config;

    FormerVariables(Config config) {
        this.config = config;
    }

    void tell(@Observes StartupEvent starting) {
        var ignored = ignored(config.getPropertyNames());
        if (!ignored.isEmpty()) {
            LOG.infof("Ignored, since Steps Bot no longer uses CDEK: %s", String.join(", ", ignored));
        }
    }

    static List<String> ignored(Iterable<String> names) {
        return StreamSupport.stream(names.spliterator(), false)
                .filter(name -> name.startsWith(DELIVERY))
                .distinct()
                .sorted()
                .toList();
    }
}

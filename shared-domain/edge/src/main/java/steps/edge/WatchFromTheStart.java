package steps.edge;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;

/** Says how patient the service is, before its first server listens. */
@Singleton
class WatchFromTheStart {
    void begin(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event, EdgeSettings settings) {
        WatchConnections.with(settings);
    }
}

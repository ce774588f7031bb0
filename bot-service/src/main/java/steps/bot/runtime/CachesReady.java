package steps.bot.runtime;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import steps.platform.cache.Caches;

/** Whether texts and coefficients were read once: nothing can be said before. */
@Readiness
@Singleton
class CachesReady implements AsyncHealthCheck {
    private final Caches caches;

    CachesReady(Caches caches) {
        this.caches = caches;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom()
                .item(HealthCheckResponse.named("texts and coefficients are loaded")
                        .status(caches.areLoaded())
                        .build());
    }
}

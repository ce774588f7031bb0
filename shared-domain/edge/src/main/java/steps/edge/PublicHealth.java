package steps.edge;

import io.smallrye.health.SmallRyeHealth;
import io.smallrye.health.SmallRyeHealthReporter;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Whether the service is alive and ready, for probes at its public port. Why not, and everything else that health knows, is
 * told at the management port only.
 */
@Singleton
class PublicHealth {
    private static final Logger LOG = Logger.getLogger(PublicHealth.class);

    private static final int WELL = 200;
    private static final int UNWELL = 503;

    private final KeptAnswer alive;
    private final KeptAnswer ready;

    PublicHealth(SmallRyeHealthReporter reporter) {
        alive = kept(reporter::getLivenessAsync);
        ready = kept(reporter::getReadinessAsync);
    }

    void mount(@Observes Router router) {
        mount(router, "/q/health/live", alive.get());
        mount(router, "/q/health/ready", ready.get());
    }

    private static void mount(Router router, String path, Uni<Boolean> health) {
        router.route(path)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(context -> health.subscribe().with(well -> answer(context, well), failure -> {
                    LOG.warnf("Health is not known: %s", failure.getMessage());
                    answer(context, false);
                }));
    }

    private static KeptAnswer kept(Supplier<Uni<SmallRyeHealth>> health) {
        return new KeptAnswer(() -> health.get().map(report -> !report.isDown()), System::nanoTime);
    }

    private static void answer(RoutingContext context, boolean well) {
        context.response()
                .setStatusCode(well ? WELL : UNWELL)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .end(well ? "{\"status\":\"UP\"}" : "{\"status\":\"DOWN\"}");
    }
}

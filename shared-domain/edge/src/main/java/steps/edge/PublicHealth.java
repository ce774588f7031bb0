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
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Whether the service is alive and ready, for probes at its public port. Why not, and everything else that health knows, is
 * told at the management port only.
 */
@Singleton
class PublicHealth {
    private static final Logger LOG = Logger.getLogger(PublicHealth.class);

    /** Anybody may ask, and each answer costs a look at the database. */
    private static final Duration KEPT = Duration.ofSeconds(1);

    private static final int WELL = 200;
    private static final int UNWELL = 503;

    private final Uni<Boolean> alive;
    private final Uni<Boolean> ready;

    PublicHealth(SmallRyeHealthReporter reporter) {
        alive = kept(Uni.createFrom().deferred(reporter::getLivenessAsync));
        ready = kept(Uni.createFrom().deferred(reporter::getReadinessAsync));
    }

    void mount(@Observes Router router) {
        mount(router, "/q/health/live", alive);
        mount(router, "/q/health/ready", ready);
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

    private static Uni<Boolean> kept(Uni<SmallRyeHealth> health) {
        return health.map(report -> !report.isDown()).memoize().forFixedDuration(KEPT);
    }

    private static void answer(RoutingContext context, boolean well) {
        context.response()
                .setStatusCode(well ? WELL : UNWELL)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .end(well ? "{\"status\":\"UP\"}" : "{\"status\":\"DOWN\"}");
    }
}

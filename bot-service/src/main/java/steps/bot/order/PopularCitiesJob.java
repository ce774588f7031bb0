package steps.bot.order;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import steps.bot.runtime.Outages;
import steps.domain.pickup.NearestPickupPoints;
import steps.domain.pickup.PopularCities;

/** Looks which cities are one tap away, and whether anybody need be asked where they are; each replica for itself. */
@Singleton
class PopularCitiesJob {
    private static final Logger LOG = Logger.getLogger(PopularCitiesJob.class);

    private final PopularCities cities;
    private final NearestPickupPoints nearest;

    PopularCitiesJob(PopularCities cities, NearestPickupPoints nearest) {
        this.cities = cities;
        this.nearest = nearest;
    }

    @Scheduled(every = "{steps.popular-cities.every}", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return cities.refresh().chain(nearest::refresh).plug(Outages.skip(LOG, "Popular cities could not be read"));
    }
}

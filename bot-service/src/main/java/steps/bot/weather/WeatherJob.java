package steps.bot.weather;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import steps.domain.weather.WeatherCell;
import steps.domain.weather.WeatherCells;

/** Fetches the temperatures that walks ask for, each cell once for all replicas. */
@ApplicationScoped
class WeatherJob {
    private static final Logger LOG = Logger.getLogger(WeatherJob.class);
    private static final int AT_ONCE = 8;

    /** A cell that could not be fetched is tried again after this time. */
    private static final Duration CLAIM = Duration.ofMinutes(1);

    private static final BigDecimal COLDEST = BigDecimal.valueOf(-95);
    private static final BigDecimal HOTTEST = BigDecimal.valueOf(65);

    private final WeatherCells cells;
    private final OpenMeteo openMeteo;
    private final String apiKey;

    WeatherJob(
            WeatherCells cells,
            @RestClient OpenMeteo openMeteo,
            @ConfigProperty(name = "steps.weather-api-key") Optional<String> apiKey) {
        this.cells = cells;
        this.openMeteo = openMeteo;
        this.apiKey = apiKey.orElse(null);
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> fetchDue() {
        return cells.claimDue(AT_ONCE, CLAIM)
                .onItem()
                .transformToMulti(due -> Multi.createFrom().iterable(due))
                .onItem()
                .transformToUniAndMerge(this::fetch)
                .collect()
                .last()
                .onFailure()
                .invoke(failure -> LOG.warnf("Weather cells could not be claimed: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> fetch(WeatherCell cell) {
        return openMeteo
                .now(cell.latitude(), cell.longitude(), apiKey)
                .map(WeatherJob::temperature)
                .chain(temperature -> cells.store(cell, temperature))
                .onFailure()
                .invoke(failure -> LOG.warnf("No weather for a cell: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    private static BigDecimal temperature(OpenMeteo.Forecast forecast) {
        var current = forecast.current();
        if (current == null
                || current.temperatureC() == null
                || current.temperatureC().compareTo(COLDEST) < 0
                || current.temperatureC().compareTo(HOTTEST) > 0) {
            throw new IllegalStateException("the answer holds no temperature that Earth has");
        }
        return current.temperatureC().setScale(1, RoundingMode.HALF_UP);
    }
}

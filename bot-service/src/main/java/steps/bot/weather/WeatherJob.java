package steps.bot.weather;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;
import steps.bot.runtime.Contexts;
import steps.bot.runtime.Outages;
import steps.domain.weather.WeatherCell;
import steps.domain.weather.WeatherCells;

/** Fetches the temperatures that walks ask for, each cell once for all replicas. */
@Singleton
class WeatherJob {
    private static final Logger LOG = Logger.getLogger(WeatherJob.class);
    private static final int AT_ONCE = 8;

    /** A cell that could not be fetched is tried again after this time. */
    private static final Duration CLAIM = Duration.ofMinutes(1);

    private final WeatherCells cells;
    private final Forecasts forecasts;

    WeatherJob(WeatherCells cells, Forecasts forecasts) {
        this.cells = cells;
        this.forecasts = forecasts;
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
                .plug(Outages.skip(LOG, "Weather cells could not be claimed"));
    }

    private Uni<Void> fetch(WeatherCell cell) {
        return Contexts.returning(forecasts.temperatureAt(cell))
                .chain(temperature -> cells.store(cell, temperature))
                .plug(Outages.skip(LOG, "No weather for a cell"));
    }
}

package steps.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheus.PrometheusMeterRegistry;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import steps.story.stage.Actor.Place;
import steps.story.stage.Stage;
import steps.story.stage.StoryTest;
import steps.testing.MetricNames;
import steps.testing.Waits;

/** Scraped here, since only the management port tells it; Quarkus still comes with the older registry. */
@StoryTest
@SuppressWarnings("deprecation")
class BotMetricNamesTest {
    private static final int AN_HOUR_S = 3_600;

    @Inject
    Stage stage;

    @Inject
    PrometheusMeterRegistry metrics;

    @Test
    void metricsOfAlertsAndDashboardsExistAfterAWalk() {
        var walker = stage.registered("Мера");
        walker.presses("Начать прогулку");
        walker.presses("Гуляю с собакой");
        walker.sharesLive(Place.north(0), Instant.now().getEpochSecond() - 60, AN_HOUR_S);
        walker.presses("Завершить прогулку");
        var names = MetricNames.of("bot-service");
        Waits.until(
                Duration.ofSeconds(20),
                "the metrics are there",
                () -> names.missingFrom(metrics.scrape()).isEmpty());
        assertThat(names.missingFrom(metrics.scrape())).isEmpty();
        assertThat(metrics.get("steps.updates.lag").timer().max(TimeUnit.SECONDS))
                .as("seconds since the place was shared")
                .isGreaterThanOrEqualTo(59);
    }
}

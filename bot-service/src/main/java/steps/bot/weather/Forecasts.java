package steps.bot.weather;

import io.smallrye.faulttolerance.api.CircuitBreakerName;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import steps.domain.weather.WeatherCell;

/**
 * Asks Open-Meteo. A service that is slow or down is left alone for half a minute at a time: walks go on with the last
 * temperature for an hour and with the last coefficient after that.
 */
@Singleton
class Forecasts {
    static final String BREAKER = "weather";

    private static final String FREE = "https://api.open-meteo.com";

    /** Keys are good for this host only, and it refuses whoever has none. */
    private static final String FOR_CUSTOMERS = "https://customer-api.open-meteo.com";

    private static final BigDecimal COLDEST = BigDecimal.valueOf(-95);
    private static final BigDecimal HOTTEST = BigDecimal.valueOf(65);

    private final OpenMeteo openMeteo;
    private final String url;
    private final @Nullable String apiKey;

    Forecasts(
            @RestClient OpenMeteo openMeteo,
            @ConfigProperty(name = "steps.weather-api-url") Optional<String> url,
            @ConfigProperty(name = "steps.weather-api-key") Optional<String> apiKey) {
        this.openMeteo = openMeteo;
        this.url = host(url, apiKey);
        this.apiKey = apiKey.orElse(null);
    }

    static String host(Optional<String> url, Optional<String> apiKey) {
        return url.orElse(apiKey.isPresent() ? FOR_CUSTOMERS : FREE);
    }

    /**
     * Degrees Celsius now, to a tenth. Fails with TimeoutException after four seconds, with CircuitBreakerOpenException
     * without asking while half of the last eight questions have failed, and when the answer holds no temperature.
     */
    @Timeout(value = 4, unit = ChronoUnit.SECONDS)
    @CircuitBreaker(requestVolumeThreshold = 8, delay = 30, delayUnit = ChronoUnit.SECONDS)
    @CircuitBreakerName(BREAKER)
    Uni<BigDecimal> temperatureAt(WeatherCell cell) {
        return openMeteo.now(url, cell.latitude(), cell.longitude(), apiKey).map(Forecasts::temperature);
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

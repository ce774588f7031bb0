package steps.bot.weather;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static steps.testing.Async.await;

import com.sun.net.httpserver.HttpServer;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import steps.domain.weather.WeatherCell;
import steps.story.stage.Stage;
import steps.story.stage.StoryTest;

@StoryTest
class ForecastsTest {
    private static final WeatherCell MOSCOW = WeatherCell.at(55.8, 37.6);
    private static final int ENOUGH_FAILURES = 8;

    @Inject
    Forecasts forecasts;

    @Inject
    @RestClient
    OpenMeteo openMeteo;

    @Inject
    CircuitBreakerMaintenance breakers;

    @Inject
    Stage stage;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private volatile String answer = "";

    @BeforeEach
    void aServiceOfOurOwn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            var body = answer.getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.start();
        breakers.resetAll();
    }

    @AfterEach
    void asBefore() {
        server.stop(0);
        weatherIs(Map.of("fail", false, "delay_ms", 0));
        breakers.resetAll();
    }

    @Test
    void theAnswerOfOpenMeteoIsUnderstood() {
        answer = sample();
        assertThat(await(() -> own("key").temperatureAt(MOSCOW))).isEqualTo(new BigDecimal("-4.1"));
        assertThat(asked)
                .containsExactly("/v1/forecast?latitude=55.8&longitude=37.6&apikey=key&current=temperature_2m");
    }

    @Test
    void aPartnerWithoutAKeySendsNone() {
        answer = sample();
        await(() -> own(null).temperatureAt(MOSCOW));
        assertThat(asked).containsExactly("/v1/forecast?latitude=55.8&longitude=37.6&current=temperature_2m");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"current\":{}}",
                "{\"current\":{\"temperature_2m\":null}}",
                "{\"current\":{\"temperature_2m\":-273.2}}",
                "{\"current\":{\"temperature_2m\":99}}",
                "{\"error\":true,\"reason\":\"The supplied API key is invalid.\"}",
                "<html>",
            })
    void aForecastWithoutATemperatureIsAFailure(String body) {
        answer = body;
        assertThatThrownBy(() -> await(() -> own(null).temperatureAt(MOSCOW))).isInstanceOf(RuntimeException.class);
    }

    @Test
    void payingCustomersHaveAHostOfTheirOwn() {
        var key = Optional.of("key");
        assertThat(Forecasts.host(Optional.empty(), Optional.empty())).isEqualTo("https://api.open-meteo.com");
        assertThat(Forecasts.host(Optional.empty(), key)).isEqualTo("https://customer-api.open-meteo.com");
        assertThat(Forecasts.host(Optional.of("http://ours"), key)).isEqualTo("http://ours");
    }

    @Test
    void aServiceThatIsDownIsLeftAlone() {
        weatherIs(Map.of("fail", true));
        for (int i = 0; i < ENOUGH_FAILURES; i++) {
            assertThatThrownBy(this::ask).isInstanceOf(RuntimeException.class);
        }
        assertThat(breakers.currentState(Forecasts.BREAKER)).isEqualTo(CircuitBreakerState.OPEN);
        assertThatThrownBy(this::ask).isInstanceOf(CircuitBreakerOpenException.class);
        weatherIs(Map.of("fail", false, "temperature_c", 7));
        breakers.reset(Forecasts.BREAKER);
        assertThat(ask()).isEqualByComparingTo("7");
    }

    @Test
    void aServiceThatIsSlowIsNotWaitedFor() {
        weatherIs(Map.of("delay_ms", 20_000));
        assertThatThrownBy(this::ask).isInstanceOf(TimeoutException.class);
    }

    private BigDecimal ask() {
        return await(() -> forecasts.temperatureAt(MOSCOW));
    }

    private Forecasts own(String key) {
        return new Forecasts(
                openMeteo, Optional.of("http://localhost:" + server.getAddress().getPort()), Optional.ofNullable(key));
    }

    private void weatherIs(Map<String, Object> weather) {
        stage.sandbox().put("/sandbox/weather", weather);
    }

    private static String sample() {
        try (var file = ForecastsTest.class.getResourceAsStream("/weather/open-meteo.json")) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

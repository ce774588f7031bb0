package steps.sandbox.weather;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steps.sandbox.testing.Client;
import steps.sandbox.testing.Reply;
import steps.sandbox.testing.RunningSandbox;

class WeatherTest {
    @RegisterExtension
    static final RunningSandbox RUNNING = new RunningSandbox();

    private final Client client = RUNNING.client();

    @BeforeEach
    void plausible() {
        client.put("/sandbox/weather", "{\"temperature_c\":null,\"fail\":false,\"delay_ms\":0}");
    }

    private Reply forecast(String query) {
        return client.get("/v1/forecast?" + query);
    }

    @Test
    void oneplaceIsAnObjectInOpenMeteosShape() {
        client.put("/sandbox/weather", "{\"temperature_c\":-5.5}");
        JsonNode json = forecast("latitude=55.75&longitude=37.62&current=temperature_2m")
                .json();
        assertThat(json.fieldNames())
                .toIterable()
                .containsExactly(
                        "latitude",
                        "longitude",
                        "generationtime_ms",
                        "utc_offset_seconds",
                        "timezone",
                        "timezone_abbreviation",
                        "elevation",
                        "current_units",
                        "current");
        assertThat(json.at("/current/temperature_2m").asDouble()).isEqualTo(-5.5);
        assertThat(json.at("/current/time").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:(00|15|30|45)");
        assertThat(json.at("/current/interval").asInt()).isEqualTo(900);
        assertThat(json.at("/current_units").toString())
                .isEqualTo("{\"time\":\"iso8601\",\"interval\":\"seconds\",\"temperature_2m\":\"°C\"}");
    }

    @Test
    void severalPlacesAreAnArray() {
        JsonNode json = forecast("latitude=55,10&longitude=37,20&current=temperature_2m")
                .json();
        assertThat(json).hasSize(2);
        assertThat(json.get(1).path("location_id").asInt()).isEqualTo(1);
        assertThat(json.get(0).at("/current/temperature_2m").asDouble())
                .isLessThan(json.get(1).at("/current/temperature_2m").asDouble());
    }

    @Test
    void madeUpTemperaturesFollowTheSeasons() {
        Weather weather = new Weather();
        assertThat(weather.at(55.75, 15)).isBetween(-15.0, 0.0);
        assertThat(weather.at(55.75, 200)).isBetween(12.0, 28.0);
        assertThat(weather.at(-34, 15)).isBetween(15.0, 30.0);
        assertThat(weather.at(0, 100)).isBetween(20.0, 32.0);
    }

    @Test
    void theServiceCanBeDownOrSlow() {
        client.put("/sandbox/weather", "{\"fail\":true}");
        assertThat(forecast("latitude=1&longitude=1&current=temperature_2m").status())
                .isEqualTo(503);
        client.put("/sandbox/weather", "{\"fail\":false,\"delay_ms\":200}");
        long begin = System.nanoTime();
        assertThat(forecast("latitude=1&longitude=1&current=temperature_2m").status())
                .isEqualTo(200);
        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin)).isGreaterThanOrEqualTo(195);
        assertThat(client.get("/sandbox/weather").json().toString())
                .isEqualTo("{\"temperature_c\":null,\"fail\":false,\"delay_ms\":200}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "longitude=1|Parameter 'latitude' is required.",
                "latitude=91&longitude=1|Latitude must be in range of -90 to 90°. Given: 91.",
                "latitude=1&longitude=x|Longitude must be in range of -180 to 180°. Given: x.",
                "latitude=1,2&longitude=1|Parameter 'latitude' and 'longitude' must have the same number of elements"
            })
    void malformedQuestionsAreRefusedAsOpenMeteoDoes(String query, String reason) {
        Reply reply = forecast(query + "&current=temperature_2m");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("error").asBoolean()).isTrue();
        assertThat(reply.json().path("reason").asText()).isEqualTo(reason);
    }

    @Test
    void malformedSettingsAreRefused() {
        assertThat(client.put("/sandbox/weather", "{\"temperature_c\":500}").error())
                .isEqualTo("temperature_c must be a number from -90.0 to 60.0");
        assertThat(client.put("/sandbox/weather", "{\"fail\":\"yes\"}").error())
                .isEqualTo("fail must be true or false");
    }
}

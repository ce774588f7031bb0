package steps.sandbox.botapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import steps.sandbox.SandboxOptions;
import steps.sandbox.testing.Chatting;
import steps.sandbox.testing.MovableClock;
import steps.sandbox.testing.RunningSandbox;

class LocationsTest {
    private static final MovableClock CLOCK = new MovableClock();

    @RegisterExtension
    static final RunningSandbox RUNNING = new RunningSandbox(
            SandboxOptions.defaults().withSettings(RunningSandbox.unlimited()).withClock(CLOCK));

    private Chatting chat;

    @BeforeEach
    void somebody() {
        chat = Chatting.withSomebody(RUNNING.client());
    }

    private JsonNode live(int period) {
        return chat.sent("sendLocation", "latitude", 55.5, "longitude", 37.5, "live_period", period);
    }

    @Test
    void aPlainLocationHasOnlyItsPlace() {
        assertThat(chat.sent("sendLocation", "latitude", 55.123456, "longitude", -37.5)
                        .path("location")
                        .toString())
                .isEqualTo("{\"latitude\":55.123456,\"longitude\":-37.5}");
    }

    @Test
    void missingAndWrongPlacesAreNamed() {
        chat.isRefused("Bad Request: latitude is empty", "sendLocation", "longitude", 1);
        chat.isRefused("Bad Request: longitude is empty", "sendLocation", "latitude", 1);
        chat.isRefused("Bad Request: wrong location specified", "sendLocation", "latitude", 91, "longitude", 1);
        chat.isRefused("Bad Request: wrong location specified", "sendLocation", "latitude", "x", "longitude", 1);
    }

    @Test
    void aLivePeriodIsFrom60To86400SecondsOrForEver() {
        for (int wrong : new int[] {59, 86_401, -1}) {
            chat.isRefused(
                    "Bad Request: wrong live location period specified",
                    "sendLocation",
                    "latitude",
                    1,
                    "longitude",
                    1,
                    "live_period",
                    wrong);
        }
        assertThat(live(60).at("/location/live_period").asInt()).isEqualTo(60);
        assertThat(live(0x7FFFFFFF).at("/location/live_period").asInt()).isEqualTo(0x7FFFFFFF);
        assertThat(live(0).at("/location").has("live_period")).isFalse();
    }

    @Test
    void headingsAndProximityRadiusesAreChecked() {
        chat.isRefused(
                "Bad Request: wrong live location heading specified",
                "sendLocation",
                "latitude",
                1,
                "longitude",
                1,
                "heading",
                361);
        chat.isRefused(
                "Bad Request: wrong live location proximity alert radius specified",
                "sendLocation",
                "latitude",
                1,
                "longitude",
                1,
                "proximity_alert_radius",
                100_001);
    }

    @Test
    void aLiveLocationMovesAndStops() {
        int message = live(600).path("message_id").asInt();
        JsonNode moved = chat.sent("editMessageLiveLocation", "message_id", message, "latitude", 56, "longitude", 38);
        assertThat(moved.at("/location/latitude").asDouble()).isEqualTo(56);
        assertThat(moved.at("/location/live_period").asInt()).isEqualTo(600);
        JsonNode stopped = chat.sent("stopMessageLiveLocation", "message_id", message);
        assertThat(stopped.path("location").toString()).isEqualTo("{\"latitude\":56.0,\"longitude\":38.0}");
        chat.isRefused(
                "Bad Request: there is no live location in the message to edit",
                "editMessageLiveLocation",
                "message_id",
                message,
                "latitude",
                57,
                "longitude",
                38);
    }

    @Test
    void anUnchangedPlaceIsNotModified() {
        int message = live(600).path("message_id").asInt();
        assertThat(chat.call("editMessageLiveLocation", "message_id", message, "latitude", 55.5, "longitude", 37.5)
                        .description())
                .startsWith("Bad Request: message is not modified");
    }

    @Test
    void aTextHasNoLiveLocation() {
        chat.isRefused(
                "Bad Request: there is no live location in the message to edit",
                "stopMessageLiveLocation",
                "message_id",
                chat.says("x"));
    }

    @Test
    void anEndedOneCantBeEdited() {
        int message = live(60).path("message_id").asInt();
        CLOCK.pass(Duration.ofSeconds(61));
        chat.isRefused(
                "Bad Request: message can't be edited",
                "editMessageLiveLocation",
                "message_id",
                message,
                "latitude",
                57,
                "longitude",
                38);
        assertThat(chat.lastMessage().at("/location").has("live_period")).isFalse();
    }

    @Test
    void aPeriodGrowsByADayAtMost() {
        int message = live(600).path("message_id").asInt();
        assertThat(chat.sent(
                                "editMessageLiveLocation",
                                "message_id",
                                message,
                                "latitude",
                                56,
                                "longitude",
                                38,
                                "live_period",
                                87_000)
                        .at("/location/live_period")
                        .asInt())
                .isEqualTo(87_000);
        chat.isRefused(
                "Bad Request: wrong live location period specified",
                "editMessageLiveLocation",
                "message_id",
                message,
                "latitude",
                56,
                "longitude",
                38,
                "live_period",
                87_000 + 86_401);
    }
}

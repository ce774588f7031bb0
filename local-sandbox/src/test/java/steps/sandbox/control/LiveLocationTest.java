package steps.sandbox.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steps.sandbox.SandboxOptions;
import steps.sandbox.testing.Chatting;
import steps.sandbox.testing.Client;
import steps.sandbox.testing.MovableClock;
import steps.sandbox.testing.Reply;
import steps.sandbox.testing.RunningSandbox;

class LiveLocationTest {
    private static final MovableClock CLOCK = new MovableClock();

    @RegisterExtension
    static final RunningSandbox RUNNING = new RunningSandbox(
            SandboxOptions.defaults().withSettings(RunningSandbox.unlimited()).withClock(CLOCK));

    private final Client client = RUNNING.client();
    private Chatting chat;

    @BeforeEach
    void somebody() {
        chat = Chatting.withSomebody(client);
    }

    private int share(String more) {
        return chat.does("location", "{\"latitude\":55.75,\"longitude\":37.6" + more + "}")
                .json()
                .path("message_id")
                .asInt();
    }

    private Reply move(int message, String json) {
        return client.patch(client.user(chat.person()) + "location/" + message, json);
    }

    private JsonNode lastUpdate() {
        return client.call("getUpdates", "offset", -1).result().get(0);
    }

    @Test
    void aLiveLocationStartsAsAMessage() {
        share(",\"live_period\":3600,\"horizontal_accuracy\":12.5,\"heading\":90");
        assertThat(lastUpdate().at("/message/location").toString())
                .isEqualTo("{\"latitude\":55.75,\"longitude\":37.6,\"horizontal_accuracy\":12.5,\"live_period\":3600,"
                        + "\"heading\":90}");
    }

    @Test
    void aMoveIsAnEditedMessageWithTheSameDateAndTheWholeLocation() {
        int message = share(",\"live_period\":3600,\"date\":" + (CLOCK.instant().getEpochSecond() - 100));
        long date = lastUpdate().at("/message/date").asLong();
        Reply moved = move(message, "{\"latitude\":55.76,\"longitude\":37.61,\"horizontal_accuracy\":5}");
        JsonNode update = lastUpdate();
        assertThat(update.path("update_id")).isEqualTo(moved.json().path("update_id"));
        JsonNode edited = update.path("edited_message");
        assertThat(edited.path("message_id").asInt()).isEqualTo(message);
        assertThat(edited.path("date").asLong()).isEqualTo(date);
        assertThat(edited.path("edit_date").asLong()).isGreaterThan(date);
        assertThat(edited.path("location").toString())
                .isEqualTo("{\"latitude\":55.76,\"longitude\":37.61,\"horizontal_accuracy\":5.0,\"live_period\":3600}");
    }

    @Test
    void datesOfMovesCanBeGiven() {
        long now = CLOCK.instant().getEpochSecond();
        int message = share(",\"live_period\":600,\"date\":" + (now - 500));
        move(message, "{\"latitude\":1,\"longitude\":1,\"date\":" + (now - 400) + "}");
        assertThat(lastUpdate().at("/edited_message/edit_date").asLong()).isEqualTo(now - 400);
        assertThat(lastUpdate().at("/edited_message/location/live_period").asInt())
                .isEqualTo(600);
    }

    @Test
    void aMoveByLessThanAMillionthOfADegreeIsNoUpdate() {
        int message = share(",\"live_period\":600");
        Reply reply = move(message, "{\"latitude\":55.7500005,\"longitude\":37.6}");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("update_id").isNull()).isTrue();
        assertThat(move(message, "{\"latitude\":55.7500015,\"longitude\":37.6}")
                        .json()
                        .path("update_id")
                        .isNull())
                .isFalse();
    }

    @Test
    void thePeriodCanGrow() {
        int message = share(",\"live_period\":600");
        move(message, "{\"live_period\":3600}");
        assertThat(lastUpdate().at("/edited_message/location/live_period").asInt())
                .isEqualTo(3600);
    }

    @Test
    void stoppingIsALastEditWithoutLivePeriodAndHeading() {
        int message = share(",\"live_period\":600,\"heading\":5,\"horizontal_accuracy\":7");
        Reply stopped = client.delete(client.user(chat.person()) + "location/" + message);
        assertThat(stopped.json().path("message_id").asInt()).isEqualTo(message);
        assertThat(lastUpdate().at("/edited_message/location").toString())
                .isEqualTo("{\"latitude\":55.75,\"longitude\":37.6,\"horizontal_accuracy\":7.0}");
        assertThat(move(message, "{\"latitude\":1}").status()).isEqualTo(409);
    }

    @Test
    void theNaturalEndMakesNoUpdateAndNoMoreMoves() {
        int message = share(",\"live_period\":60");
        int last = lastUpdate().path("update_id").asInt();
        CLOCK.pass(Duration.ofSeconds(61));
        assertThat(lastUpdate().path("update_id").asInt()).isEqualTo(last);
        Reply late = move(message, "{\"latitude\":1}");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.error()).isEqualTo("this location is not live, or not any more");
        assertThat(chat.lastMessage().path("location").has("live_period")).isFalse();
    }

    @Test
    void anEndlessOneNeverEnds() {
        int message = share(",\"live_period\":2147483647");
        CLOCK.pass(Duration.ofDays(400));
        assertThat(move(message, "{\"latitude\":1}").status()).isEqualTo(200);
    }

    @Test
    void aForwardedOneIsPlainAndNamesAnOrigin() {
        share(",\"live_period\":600,\"forwarded\":true");
        JsonNode message = lastUpdate().path("message");
        assertThat(message.path("location").toString()).isEqualTo("{\"latitude\":55.75,\"longitude\":37.6}");
        assertThat(message.at("/forward_origin/type").asText()).isEqualTo("hidden_user");
    }

    @Test
    void oneThatAnotherBotMadeUpIsLiveAndNamesThatBot() {
        share(",\"live_period\":600,\"via_bot\":true");
        JsonNode message = lastUpdate().path("message");
        assertThat(message.at("/location/live_period").asInt()).isEqualTo(600);
        assertThat(message.at("/via_bot/is_bot").asBoolean()).isTrue();
    }

    @Test
    void anUnknownMessageIs404() {
        assertThat(move(999_999, "{\"latitude\":1}").status()).isEqualTo(404);
        assertThat(move(chat.says("a text"), "{\"latitude\":1}").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|latitude and longitude are needed",
                "{\"latitude\":91,\"longitude\":0}|latitude must be a number from -90.0 to 90.0",
                "{\"latitude\":1,\"longitude\":\"x\"}|longitude must be a number from -180.0 to 180.0",
                "{\"latitude\":1,\"longitude\":1,\"live_period\":30}|live_period must be 0, from 60 to 86400, or 2147483647",
                "{\"latitude\":1,\"longitude\":1,\"horizontal_accuracy\":2000}|horizontal_accuracy must be a number from"
                        + " 0.0 to 1500.0",
                "{\"latitude\":1,\"longitude\":1,\"heading\":361}|heading must be a whole number from 0 to 360"
            })
    void malformedLocationsAreRefused(String json, String error) {
        Reply reply = chat.does("location", json);
        assertThat(reply.error()).isEqualTo(error);
        assertThat(reply.status()).isEqualTo(400);
    }
}

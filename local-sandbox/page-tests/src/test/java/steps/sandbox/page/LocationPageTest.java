package steps.sandbox.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A telephone that shares its location. */
@ExtendWith(PageStage.class)
class LocationPageTest {
    private static final int TRACK_S = 600;
    private static final int TRACK_STEP_S = 5;
    private static final double WALK_MS = 1.35;
    private static final double METRES_PER_DEGREE = 111_195;
    private static final String PICTURE = "document.querySelector('[data-testid=map]').toDataURL()";

    @Test
    void aReplayKeepsTheRecordedTimesAndEndsNow(Stage stage) {
        Chat anna = stage.visitor().startsAs("Анна", stage.bot);
        anna.choosesGpx("walk.gpx", Gpx.northward(TRACK_S, TRACK_STEP_S, WALK_MS));
        assertThat(anna.byId("route-about")).containsText("10:00");
        anna.byId("speed-60").click();
        anna.byId("start-sharing").click();
        JsonNode first = stage.bot
                .gets(
                        "a live location",
                        update -> update.at("/message/location/live_period").isInt())
                .path("message");
        long start = first.path("date").asLong();
        List<JsonNode> edits = new ArrayList<>();
        while (edits.isEmpty() || edits.getLast().path("edit_date").asLong() < start + TRACK_S) {
            edits.add(edit(stage));
        }
        long now = Instant.now().getEpochSecond();
        assertThat(start + TRACK_S).isBetween(now - 10, now);
        assertThat(first.at("/location/live_period").asInt()).isGreaterThan(TRACK_S);
        long before = start;
        for (JsonNode edit : edits) {
            long date = edit.path("edit_date").asLong();
            assertThat(date).isGreaterThan(before);
            double metres = (edit.at("/location/latitude").asDouble() - Gpx.START_LATITUDE) * METRES_PER_DEGREE;
            assertThat(metres)
                    .as("way after %d s", date - start)
                    .isBetween((date - start) * WALK_MS - 2, (date - start) * WALK_MS + 2);
            before = date;
        }
        assertThat(edits.size()).isGreaterThan(TRACK_S / TRACK_STEP_S / 4);
        assertThat(anna.byId("live-location")).isVisible();
    }

    @Test
    void aPocketPhoneSendsAPointEach45Seconds(Stage stage) {
        Chat anna = stage.visitor().startsAs("Анна", stage.bot);
        anna.choosesGpx("walk.gpx", Gpx.northward(180, 1, WALK_MS));
        anna.byId("interval").selectOption("pocket");
        anna.byId("speed-60").click();
        anna.byId("start-sharing").click();
        long start = stage.bot
                .gets(
                        "a live location",
                        update -> update.at("/message/location/live_period").isInt())
                .at("/message/date")
                .asLong();
        List<Long> seconds = new ArrayList<>();
        while (seconds.isEmpty() || seconds.getLast() < 180) {
            seconds.add(edit(stage).path("edit_date").asLong() - start);
        }
        assertThat(seconds).containsExactly(45L, 90L, 135L, 180L);
    }

    @Test
    void aReplayCanPauseAndGoOnButNotFasterThanTheClock(Stage stage) {
        Chat anna = stage.visitor().startsAs("Анна", stage.bot);
        anna.choosesGpx("walk.gpx", Gpx.northward(2_000, 2, WALK_MS));
        anna.byId("speed-10").click();
        anna.byId("start-sharing").click();
        edit(stage);
        assertThat(anna.byId("speed-60")).isDisabled();
        anna.byId("pause").click();
        assertThat(anna.byId("replay-about")).containsText("Пауза");
        String played = firstWord(anna.byId("replay-about"));
        anna.page().getByTestId("language").click();
        Locator about = anna.byId("replay-about");
        assertThat(about).containsText("Paused");
        assertThat(firstWord(about)).isEqualTo(played);
        anna.byId("pause").click();
        assertThat(about).containsText("to go");
        long before = edit(stage).path("edit_date").asLong();
        assertThat(edit(stage).path("edit_date").asLong()).isGreaterThan(before);
        anna.byId("speed-1").click();
        assertThat(anna.byId("speed-10")).isDisabled();
    }

    @Test
    void aReplayThatIsStoppedHalfWayEndsAtTheTimeItHadReached(Stage stage) {
        Chat anna = stage.visitor().startsAs("Анна", stage.bot);
        anna.choosesGpx("walk.gpx", Gpx.northward(TRACK_S, TRACK_STEP_S, WALK_MS));
        anna.byId("start-sharing").click();
        long reached = edit(stage).path("edit_date").asLong();
        anna.byId("stop-sharing").click();
        JsonNode stopped = stage.bot.gets(
                "the end of sharing",
                update -> update.at("/edited_message/location").isObject()
                        && !update.at("/edited_message/location").has("live_period"));
        assertThat(stopped.at("/edited_message/edit_date").asLong())
                .isBetween(reached, Instant.now().getEpochSecond() - TRACK_S / 2);
    }

    @Test
    void arrowKeysWalkAndStoppingEndsTheSharing(Stage stage) {
        Chat anna = stage.visitor().startsAs("Анна", stage.bot);
        anna.byId("toggle-location").click();
        anna.byId("period").selectOption("900");
        anna.byId("start-sharing").click();
        JsonNode first = stage.bot
                .gets(
                        "a live location",
                        update -> update.at("/message/location/live_period").asInt() == 900)
                .path("message");
        anna.byId("map").focus();
        anna.page().keyboard().down("ArrowUp");
        JsonNode moved = stage.bot.gets(
                "a point further north",
                update -> update.at("/edited_message/location/latitude").asDouble()
                        > first.at("/location/latitude").asDouble() + 2 / METRES_PER_DEGREE);
        anna.page().keyboard().up("ArrowUp");
        double metres = (moved.at("/edited_message/location/latitude").asDouble()
                        - first.at("/location/latitude").asDouble())
                * METRES_PER_DEGREE;
        long seconds = moved.at("/edited_message/edit_date").asLong()
                - first.path("date").asLong();
        assertThat(metres).as("5 km/h for %d s", seconds).isLessThan((seconds + 1) * 1.5 + 1);
        anna.byId("stop-sharing").click();
        stage.bot.gets(
                "the end of sharing",
                update -> update.at("/edited_message/location").isObject()
                        && !update.at("/edited_message/location").has("live_period"));
        assertThat(anna.byId("start-sharing")).isVisible();
        assertThat(anna.byId("live-location")).hasCount(0);
    }

    @Test
    void aClickOnTheMapWalksThere(Stage stage) {
        Chat anna = stage.visitor().startsAs("Анна", stage.bot);
        anna.byId("toggle-location").click();
        anna.byId("start-sharing").click();
        double longitude = stage.bot
                .gets(
                        "a live location",
                        update -> update.at("/message/location").isObject())
                .at("/message/location/longitude")
                .asDouble();
        var box = anna.byId("map").boundingBox();
        anna.byId("map").click(new Locator.ClickOptions().setPosition(40, box.height / 2));
        stage.bot.gets("a point further west", update -> {
            JsonNode to = update.at("/edited_message/location/longitude");
            return to.isNumber() && to.asDouble() < longitude - 2 / METRES_PER_DEGREE;
        });
    }

    @Test
    void theMapZoomsPansAndShowsEverything(Stage stage) {
        Chat anna = stage.visitor().startsAs("Анна", stage.bot);
        anna.choosesRoute("blocks");
        String fitted = picture(anna);
        anna.byId("map-zoom-in").click();
        String closer = changed(anna, fitted);
        anna.byId("map").press("-");
        anna.byId("map").press("-");
        String further = changed(anna, closer);
        var box = anna.byId("map").boundingBox();
        anna.page().mouse().move(box.x + 100, box.y + 60);
        anna.page().mouse().down();
        anna.page().mouse().move(box.x + 180, box.y + 90);
        anna.page().mouse().up();
        changed(anna, further);
        anna.byId("map-fit").click();
        anna.page().waitForFunction(PICTURE + " === '" + fitted + "'");
    }

    @Test
    void aPageThatIsLoadedAgainTakesTheSharingOver(Stage stage) {
        Chat anna = stage.visitor().startsAs("Анна", stage.bot);
        anna.byId("toggle-location").click();
        anna.byId("start-sharing").click();
        assertThat(anna.byId("stop-sharing")).isVisible();
        anna.page().reload();
        anna.byId("take-over").click();
        assertThat(anna.byId("stop-sharing")).isVisible();
        edit(stage);
    }

    @Test
    void everyReadyMadeRouteHasALengthAndStarts(Stage stage) {
        Chat anna = stage.visitor().startsAs("Анна", stage.bot);
        anna.byId("toggle-location").click();
        for (String route : List.of("blocks", "dog", "tram", "bench", "park")) {
            anna.byId("route").selectOption(route);
            assertThat(anna.byId("route-about")).containsText("км/ч");
        }
        anna.byId("start-sharing").click();
        edit(stage);
    }

    @Test
    void aFileThatIsNoTrackIsRefusedInWords(Stage stage) {
        Chat anna = stage.visitor().startsAs("Анна", stage.bot);
        anna.choosesGpx("notes.gpx", "купить корм");
        assertThat(anna.byId("toast")).containsText("Это не GPX");
        assertThat(anna.byId("route")).hasValue("self");
    }

    @Test
    void aTrackThatIsDroppedOnAChatIsChosen(Stage stage) {
        Chat anna = stage.visitor().startsAs("Анна", stage.bot);
        var transfer = anna.page().evaluateHandle("""
                gpx => {
                  const transfer = new DataTransfer();
                  transfer.items.add(new File([gpx], 'dropped.gpx', { type: 'application/gpx+xml' }));
                  return transfer;
                }""", Gpx.northward(60, 2, WALK_MS));
        anna.column().dispatchEvent("drop", java.util.Map.of("dataTransfer", transfer));
        assertThat(anna.byId("route")).hasValue("dropped.gpx");
        assertThat(anna.byId("route-about")).containsText("1:00");
    }

    private static String picture(Chat chat) {
        String last = "";
        // Until two looks agree: drawing waits for the browser's next frame.
        for (String now = look(chat); !now.equals(last); now = look(chat)) {
            last = now;
            chat.page()
                    .evaluate(
                            "() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
        }
        return last;
    }

    private static String look(Chat chat) {
        return (String) chat.page().evaluate(PICTURE);
    }

    private static String changed(Chat chat, String before) {
        chat.page().waitForFunction(PICTURE + " !== '" + before + "'");
        return picture(chat);
    }

    private static String firstWord(Locator element) {
        String text = element.textContent();
        return text.substring(0, text.indexOf(' '));
    }

    private static JsonNode edit(Stage stage) {
        return stage.bot
                .gets(
                        "a moved location",
                        update -> update.at("/edited_message/location/live_period")
                                .isInt())
                .path("edited_message");
    }
}

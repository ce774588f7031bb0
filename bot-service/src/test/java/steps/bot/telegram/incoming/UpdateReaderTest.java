package steps.bot.telegram.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import steps.bot.dialog.Input;
import steps.bot.dialog.Sender;
import steps.bot.dialog.Update;
import steps.bot.telegram.Samples;

class UpdateReaderTest {
    private static final Instant SENT = Instant.ofEpochSecond(1_793_534_400L);
    private static final Instant EDITED = SENT.plusSeconds(60);

    private final UpdateReader reader = new UpdateReader();

    @Test
    void knowsWhoDidItAndKeepsItAsItCame() throws UnreadableUpdate {
        assertThat(taken(Samples.TEXT))
                .isEqualTo(new Update(
                        700_000_001L,
                        5_000_000_001L,
                        new Sender(5_000_000_001L, "alice", "Алиса", "Иванова", "ru"),
                        new Input.Text("Привет, бот", 17),
                        Samples.TEXT));
    }

    @Test
    void understandsWhatPeopleSend() throws UnreadableUpdate {
        assertThat(input(Samples.CONTACT)).isEqualTo(new Input.Contact("79991234567", 5_000_000_001L));
        assertThat(input(Samples.privateMessage("\"contact\":{\"phone_number\":\"+1\",\"first_name\":\"B\"}")))
                .isEqualTo(new Input.Contact("+1", null));
        assertThat(input(Samples.STICKER)).isEqualTo(new Input.Something(null, 17));
        assertThat(input(Samples.PRESS)).isEqualTo(new Input.Press("4382bfdwdsb323b2d9", 18, "walk:finish:21i3v9"));
        assertThat(input(Samples.BLOCKED)).isEqualTo(new Input.BotBlocked());
        assertThat(input(Samples.UNBLOCKED)).isEqualTo(new Input.BotUnblocked());
    }

    @ParameterizedTest
    @CsvSource({
        "/start, start, ''",
        "/START, start, ''",
        "/start\u00a0ref_abcdefghjk, start, ref_abcdefghjk",
        "/me\u200bnu\ufe0f, menu, ''",
        "/start ref_abcdefghjk, start, ref_abcdefghjk",
        "/start@steps_bot ref_abcdefghjk, start, ref_abcdefghjk",
        "'/start  \t two  words ', start, two  words",
        "'/menu\nтеперь', menu, теперь",
        "/меню, меню, ''",
        "'/ start', '', start",
        "/@steps_bot, '', ''",
    })
    void understandsCommands(String text, String name, String payload) throws UnreadableUpdate {
        assertThat(input(Samples.privateMessage("\"text\":\"" + json(text) + "\"")))
                .isEqualTo(new Input.Command(name, payload));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "start", " /start", "", "http://example.com/start"})
    void takesOtherWordsForWords(String text) throws UnreadableUpdate {
        assertThat(input(Samples.privateMessage("\"text\":\"" + text + "\""))).isEqualTo(new Input.Text(text, 17));
    }

    @Test
    void keepsEveryBitOfCoordinates() throws UnreadableUpdate {
        assertThat(input(Samples.LIVE))
                .isEqualTo(new Input.Place(17, 55.75583123456789, 37.61767398765432, 12.5, 3_600, SENT, SENT));
    }

    @Test
    void tellsLivePlacesFromPlainOnes() throws UnreadableUpdate {
        assertThat(place(Samples.LIVE).isLive()).isTrue();
        assertThat(place(Samples.LIVE).liveUntil()).isEqualTo(SENT.plusSeconds(3_600));
        assertThat(place(Samples.PLACE).isLive()).isFalse();
        assertThat(place(Samples.PLACE).accuracyM()).isNull();
        assertThat(place(Samples.FORWARDED_LIVE).isLive())
                .as("a forwarded one is somebody's walk of another time")
                .isFalse();
    }

    /** An inline bot can make up a live location and move it as it likes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"via_bot\":{\"id\":42,\"is_bot\":true,\"first_name\":\"Другой\"}",
                "\"forward_date\":1793530000",
                "\"forward_origin\":{\"type\":\"channel\"}"
            })
    void aLiveLocationThatIsNotTheirOwnIsAPlainPlaceThatDoesNotMove(String origin) throws UnreadableUpdate {
        var live = "\"location\":{\"latitude\":1,\"longitude\":2,\"live_period\":900}," + origin;
        assertThat(place(Samples.privateMessage(live)).isLive()).isFalse();
        assertThat(read(Samples.edited(live))).isInstanceOf(Arrival.Ignored.class);
    }

    @Test
    void anEditOfWordsIsACorrection() throws UnreadableUpdate {
        assertThat(input(Samples.EDITED_TEXT)).isEqualTo(new Input.Corrected("Привет ещё раз", 17));
        assertThat(read(Samples.edited("\"text\":\"/cancel\"")))
                .as("nobody gives a command by an edit")
                .isInstanceOf(Arrival.Ignored.class);
        assertThat(read(Samples.edited("\"photo\":[],\"caption\":\"подпись\""))).isInstanceOf(Arrival.Ignored.class);
        assertThat(read(Samples.EDITED_TEXT.replace("\"message_id\":17", "\"message_id\":0")))
                .isInstanceOf(Arrival.Ignored.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"business_connection_id\":\"c1\"",
                "\"sender_business_bot\":{\"id\":42}",
                "\"sender_chat\":{\"id\":-1001234567890,\"type\":\"channel\"}"
            })
    void speechToOthersOrAsSomebodyElseIsIgnored(String mark) throws UnreadableUpdate {
        assertThat(read(Samples.privateMessage("\"text\":\"привет\"," + mark))).isInstanceOf(Arrival.Ignored.class);
        assertThat(read(Samples.edited("\"text\":\"привет\"," + mark))).isInstanceOf(Arrival.Ignored.class);
    }

    @Test
    void partsOfAnAlbumCarryItsId() throws UnreadableUpdate {
        assertThat(input(Samples.ALBUM)).isEqualTo(new Input.Something("13579246801357", 17));
        assertThat(input(Samples.ALBUM.replace("13579246801357", "7".repeat(65))))
                .isEqualTo(new Input.Something(null, 17));
    }

    @ParameterizedTest
    @CsvSource({"kicked, true", "left, true", "member, false", "administrator, false", "restricted, false"})
    void aPersonBlocksAndUnblocks(String status, boolean blocks) throws UnreadableUpdate {
        assertThat(input(Samples.membership(status)))
                .isEqualTo(blocks ? new Input.BotBlocked() : new Input.BotUnblocked());
    }

    @Test
    void aStandingThatNobodyKnowsIsIgnored() throws UnreadableUpdate {
        assertThat(read(Samples.membership("emperor"))).isInstanceOf(Arrival.Ignored.class);
    }

    @Test
    void aSharingForEverHasNoEnd() throws UnreadableUpdate {
        var forEver = place(Samples.location("\"latitude\":1,\"longitude\":2,\"live_period\":2147483647"));
        assertThat(forEver.isLive()).isTrue();
        assertThat(forEver.liveUntil()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "2147483648", "1e3", "\"3600\"", "null", "true"})
    void aLivePeriodThatIsNoneMakesAPlainPlace(String period) throws UnreadableUpdate {
        assertThat(place(Samples.location("\"latitude\":1,\"longitude\":2,\"live_period\":" + period))
                        .isLive())
                .isFalse();
    }

    @Test
    void aMoveHasTheTimeOfItsEdit() throws UnreadableUpdate {
        assertThat(input(Samples.MOVED))
                .isEqualTo(new Input.PlaceMoved(new Input.Place(17, 55.756, 37.618, 8.0, 3_600, SENT, EDITED)));
        assertThat(input(Samples.STOPPED))
                .isEqualTo(new Input.PlaceMoved(new Input.Place(17, 55.756, 37.618, null, null, SENT, EDITED)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"latitude\":NaN,\"longitude\":2",
                "\"latitude\":1,\"longitude\":-Infinity",
                "\"latitude\":90.0000001,\"longitude\":2",
                "\"latitude\":1,\"longitude\":-180.0000001",
                "\"latitude\":1e400,\"longitude\":2",
                "\"latitude\":123456789012345678901234567890,\"longitude\":2",
                "\"latitude\":\"55.7\",\"longitude\":2",
                "\"latitude\":null,\"longitude\":2",
                "\"latitude\":[1],\"longitude\":{}",
                "\"longitude\":2",
                ""
            })
    void aPlaceThatIsNowhereIsIgnored(String coordinates) throws UnreadableUpdate {
        assertThat(read(Samples.location(coordinates))).isInstanceOf(Arrival.Ignored.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "\"12\"", "null", "1e999"})
    void anAccuracyThatIsNoneIsNotReported(String accuracy) throws UnreadableUpdate {
        assertThat(place(Samples.location("\"latitude\":90,\"longitude\":-180,\"horizontal_accuracy\":" + accuracy))
                        .accuracyM())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "9999999999", "99999999999999999999", "\"1793534400\"", "null", "1793534400.5"})
    void aPlaceOfNoTimeIsIgnored(String date) throws UnreadableUpdate {
        assertThat(read(Samples.PLACE.replace("\"date\":1793534400", "\"date\":" + date)))
                .isInstanceOf(Arrival.Ignored.class);
    }

    @Test
    void groupsAndChannelsAreToldApart() throws UnreadableUpdate {
        assertThat(read(Samples.GROUP)).isEqualTo(new Arrival.InGroup(-1_001_234_567_890L, SENT, false, true));
        assertThat(read(Samples.CHANNEL)).isInstanceOf(Arrival.Ignored.class);
    }

    /** A private chat has the id of the person it is with. */
    @Test
    void whoeverSpeaksInSomebodyElsesChatIsIgnored() throws UnreadableUpdate {
        assertThat(read(Samples.TEXT.replace("\"from\":{\"id\":5000000001", "\"from\":{\"id\":5000000002")))
                .isInstanceOf(Arrival.Ignored.class);
        assertThat(read(Samples.PRESS.replace("\"from\":{\"id\":5000000001", "\"from\":{\"id\":5000000002")))
                .isInstanceOf(Arrival.Ignored.class);
        assertThat(read(Samples.TEXT.replace("\"from\":{\"id\":5000000001", "\"from\":{\"id\":null")))
                .isInstanceOf(Arrival.Ignored.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"update_id\":1}",
                "{\"update_id\":1,\"poll\":{\"id\":\"5\"}}",
                "{\"update_id\":1,\"message\":null}",
                "{\"update_id\":1,\"message\":[]}",
                "{\"update_id\":1,\"message\":{}}",
                "{\"update_id\":1,\"callback_query\":7}"
            })
    void updatesThatMakeNoSenseAreIgnored(String update) throws UnreadableUpdate {
        assertThat(read(update)).isInstanceOf(Arrival.Ignored.class);
    }

    @Test
    void aButtonThatCarriesMoreThanTelegramAllowsIsIgnored() throws UnreadableUpdate {
        assertThat(input(Samples.PRESS.replace("walk:finish:21i3v9", "x".repeat(64))))
                .isEqualTo(new Input.Press("4382bfdwdsb323b2d9", 18, "x".repeat(64)));
        assertThat(read(Samples.PRESS.replace("walk:finish:21i3v9", "x".repeat(65))))
                .isInstanceOf(Arrival.Ignored.class);
        assertThat(read(Samples.PRESS.replace("\"data\":\"walk:finish:21i3v9\"", "\"game_short_name\":\"tetris\"")))
                .isInstanceOf(Arrival.Ignored.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-18", "2147483648", "9223372036854775807", "18.0", "null"})
    void aMessageThatHasNoNumberOfTelegramsIsIgnored(String id) throws UnreadableUpdate {
        assertThat(read(Samples.PRESS.replace("\"message_id\":18", "\"message_id\":" + id)))
                .isInstanceOf(Arrival.Ignored.class);
        assertThat(read(Samples.LIVE.replace("\"message_id\":17", "\"message_id\":" + id)))
                .isInstanceOf(Arrival.Ignored.class);
    }

    @Test
    void textsHoldOnlyWhatTheDatabaseCanKeep() throws UnreadableUpdate {
        assertThat(input(Samples.privateMessage("\"text\":\"a\\u0000b\\uD83D\\uDC15c\\uD83Dd\\uDC15\"")))
                .isEqualTo(new Input.Text("ab🐕c?d?", 17));
        var sender = taken(Samples.TEXT.replace("\"first_name\":\"Алиса\"", "\"first_name\":\"\\u0000\""))
                .sender();
        assertThat(sender.firstName()).isEmpty();
    }

    @Test
    void namesAreNoLongerThanTheirColumnsAndEndWithAWholeCharacter() throws UnreadableUpdate {
        var sender = taken(Samples.TEXT
                        .replace("\"first_name\":\"Алиса\"", "\"first_name\":\"" + "🐕".repeat(300) + "\"")
                        .replace("\"username\":\"alice\"", "\"username\":\"" + "a".repeat(65) + "\"")
                        .replace("\"language_code\":\"ru\"", "\"language_code\":\"" + "r".repeat(36) + "\""))
                .sender();
        assertThat(sender.firstName()).isEqualTo("🐕".repeat(255));
        assertThat(sender.username()).isNull();
        assertThat(sender.languageCode()).isNull();
    }

    @Test
    void aPersonWhoHidesEverythingIsStillSomebody() throws UnreadableUpdate {
        assertThat(taken("{\"update_id\":-5,\"message\":{\"message_id\":1,\"from\":{\"id\":8},"
                                + "\"chat\":{\"id\":8,\"type\":\"private\"},\"date\":1793534400,\"text\":\"?\"}}")
                        .sender())
                .isEqualTo(new Sender(8, null, "", null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "17",
                "[]",
                "\"update\"",
                "{}",
                "{\"update_id\":null}",
                "{\"update_id\":\"1\"}",
                "{\"update_id\":1.0}",
                "{\"update_id\":99999999999999999999}",
                "{\"update_id\":1",
                "{\"update_id\":1}}",
                "{\"update_id\":1}{\"update_id\":2}",
                "{update_id:1}",
                "{\"update_id\":1,\"message\":{\"text\":\"\u0000\"}}",
                "<xml/>"
            })
    void anythingButAnUpdateIsUnreadable(String body) {
        assertThatThrownBy(() -> read(body)).isInstanceOf(UnreadableUpdate.class);
    }

    @Test
    void endlessNestingAndEndlessNumbersAreUnreadable() {
        assertThatThrownBy(() -> read("{\"update_id\":1,\"message\":" + "[".repeat(500_000)))
                .isInstanceOf(UnreadableUpdate.class);
        assertThatThrownBy(() -> read("{\"update_id\":1,\"message\":" + "9".repeat(500_000) + "}"))
                .isInstanceOf(UnreadableUpdate.class);
    }

    @Test
    void anotherEncodingIsUnreadable() {
        assertThatThrownBy(() -> reader.read(Samples.TEXT.getBytes(StandardCharsets.UTF_16LE)))
                .isInstanceOf(UnreadableUpdate.class);
    }

    private Arrival read(String body) throws UnreadableUpdate {
        return reader.read(body.getBytes(StandardCharsets.UTF_8));
    }

    private Update taken(String body) throws UnreadableUpdate {
        assertThat(read(body)).isInstanceOf(Arrival.Private.class);
        return ((Arrival.Private) read(body)).update();
    }

    private Input input(String body) throws UnreadableUpdate {
        return taken(body).input();
    }

    private Input.Place place(String body) throws UnreadableUpdate {
        return (Input.Place) input(body);
    }

    private static String json(String text) {
        return text.replace("\n", "\\n").replace("\t", "\\t");
    }
}

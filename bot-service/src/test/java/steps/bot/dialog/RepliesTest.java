package steps.bot.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import steps.bot.OurClasses;
import steps.bot.dialog.Replies.Waiting;

/** What was committed and not yet said is read by whichever version of the service comes next. */
class RepliesTest {
    private static final Keyboard INLINE = Keyboard.rows(List.of(
            List.of(new Keyboard.Key("А", "a:1"), new Keyboard.Key("Б", "b")),
            List.of(new Keyboard.Key("Назад", "menu"))));

    static final List<Golden> GOLDEN = List.of(
            new Golden(
                    new Reply.Say("<b>Привет</b>", Keyboard.NONE, null),
                    "{\"type\":\"say\",\"html\":\"<b>Привет</b>\",\"keyboard\":{\"type\":\"none\"},\"purpose\":null}"),
            new Golden(
                    new Reply.Say("🐕", INLINE, "walk_status:17"),
                    "{\"type\":\"say\",\"html\":\"🐕\",\"keyboard\":{\"type\":\"inline\",\"rows\":["
                            + "[{\"label\":\"А\",\"data\":\"a:1\"},{\"label\":\"Б\",\"data\":\"b\"}],"
                            + "[{\"label\":\"Назад\",\"data\":\"menu\"}]]},\"purpose\":\"walk_status:17\"}"),
            new Golden(
                    new Reply.Picture("route_card", "17", "Итог", Keyboard.NONE),
                    "{\"type\":\"picture\",\"maker\":\"route_card\",\"detail\":\"17\",\"html\":\"Итог\","
                            + "\"keyboard\":{\"type\":\"none\"}}"),
            new Golden(
                    new Reply.Document("gpx", "17", "Трек", Keyboard.NONE),
                    "{\"type\":\"document\",\"maker\":\"gpx\",\"detail\":\"17\",\"html\":\"Трек\","
                            + "\"keyboard\":{\"type\":\"none\"}}"),
            new Golden(
                    new Reply.Rewrite(5, "Меню", new Keyboard.AskContact("📱 Номер")),
                    "{\"type\":\"rewrite\",\"messageId\":5,\"html\":\"Меню\","
                            + "\"keyboard\":{\"type\":\"ask_contact\",\"label\":\"📱 Номер\"}}"),
            new Golden(
                    new Reply.Rewrite(5, "Меню", new Keyboard.Remove()),
                    "{\"type\":\"rewrite\",\"messageId\":5,\"html\":\"Меню\",\"keyboard\":{\"type\":\"remove\"}}"),
            new Golden(new Reply.Strip(6), "{\"type\":\"strip\",\"messageId\":6}"),
            new Golden(
                    new Reply.Answer("4711", "Готово", true),
                    "{\"type\":\"answer\",\"callbackId\":\"4711\",\"text\":\"Готово\",\"alert\":true}"));

    record Golden(Reply reply, String json) {}

    @ParameterizedTest
    @FieldSource("GOLDEN")
    void aReplyIsReadAsItWasWritten(Golden golden) {
        var turn = new Waiting(1_793_534_400L, List.of(golden.reply()));
        var json = "{\"at\":1793534400,\"replies\":[" + golden.json() + "]}";
        assertThat(Replies.write(turn)).isEqualTo(json);
        assertThat(Replies.read("{\"7\":" + json + "}")).isEqualTo(Map.of(7L, turn));
    }

    @Test
    void everyReplyAndEveryKeyboardHasItsGoldenSample() {
        assertThat(GOLDEN.stream()
                        .<Class<?>>map(golden -> golden.reply().getClass())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(OurClasses.concrete(Reply.class));
        assertThat(GOLDEN.stream()
                        .flatMap(golden -> keyboard(golden.reply()))
                        .<Class<?>>map(Keyboard::getClass)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(OurClasses.concrete(Keyboard.class));
    }

    @Test
    void theOrderOfTurnsIsThatOfTheirNumbers() {
        assertThat(Replies.read("{\"10\":" + said("10") + ",\"9\":" + said("9") + "}"))
                .containsOnlyKeys(9L, 10L);
        assertThat(new Conversation(1, null, List.of(), "{\"10\":" + said("10") + ",\"9\":" + said("9") + "}", null)
                        .unsentTurns())
                .extracting(UnsentTurn::turnId)
                .containsExactly(9L, 10L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"at\":1,\"replies\":[{\"type\":\"dance\"}]}",
                "{\"at\":1,\"replies\":[{\"type\":\"say\",\"html\":\"a\",\"keyboard\":{\"type\":\"hologram\"}}]}",
                "{\"at\":1,\"replies\":[{\"type\":\"strip\",\"messageId\":1,\"effect\":\"smoke\"}]}",
                "{\"at\":\"noon\",\"replies\":[]}",
                "[]",
                "17"
            })
    void whatANewerVersionSaysIsLeftToIt(String unknown) {
        assertThat(Replies.read("{\"1\":" + unknown + ",\"2\":" + said("2") + "}"))
                .containsOnlyKeys(2L);
    }

    @Test
    void nothingUnsentIsNothing() {
        assertThat(Replies.read("{}")).isEmpty();
    }

    @Test
    void aTurnKnowsItsChatAndItsTime() {
        assertThat(new Conversation(42, null, List.of(), "{\"7\":" + said("7") + "}", null).unsentTurns())
                .containsExactly(new UnsentTurn(
                        42, 7, Instant.ofEpochSecond(1), List.of(new Reply.Say("7", Keyboard.NONE, null))));
    }

    private static String said(String html) {
        return Replies.write(new Waiting(1, List.of(new Reply.Say(html, Keyboard.NONE, null))));
    }

    private static Stream<Keyboard> keyboard(Reply reply) {
        return switch (reply) {
            case Reply.Say say -> Stream.of(say.keyboard());
            case Reply.Picture picture -> Stream.of(picture.keyboard());
            case Reply.Document document -> Stream.of(document.keyboard());
            case Reply.Rewrite rewrite -> Stream.of(rewrite.keyboard());
            case Reply.Strip strip -> Stream.empty();
            case Reply.Answer answer -> Stream.empty();
        };
    }
}

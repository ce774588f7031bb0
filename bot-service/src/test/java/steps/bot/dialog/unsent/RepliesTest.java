package steps.bot.dialog.unsent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import steps.bot.OurClasses;
import steps.bot.dialog.Keyboard;
import steps.bot.dialog.Reply;
import steps.domain.json.Reading;

/** What was committed and not yet said is read by whichever version of the service comes next. */
class RepliesTest {
    private static final Keyboard INLINE = Keyboard.rows(List.of(
            List.of(new Keyboard.Key("А", "a:1"), new Keyboard.Key("Б", "b")),
            List.of(new Keyboard.Key("Назад", "menu"))));

    static final List<Golden> GOLDEN = List.of(
            new Golden(
                    new Reply.Say("<b>Привет</b>", Keyboard.none(), null),
                    "{\"type\":\"say\",\"html\":\"<b>Привет</b>\",\"keyboard\":{\"type\":\"none\"},\"purpose\":null}"),
            new Golden(
                    new Reply.Say("🐕", INLINE, "walk_status:17"),
                    "{\"type\":\"say\",\"html\":\"🐕\",\"keyboard\":{\"type\":\"inline\",\"rows\":["
                            + "[{\"label\":\"А\",\"data\":\"a:1\"},{\"label\":\"Б\",\"data\":\"b\"}],"
                            + "[{\"label\":\"Назад\",\"data\":\"menu\"}]]},\"purpose\":\"walk_status:17\"}"),
            new Golden(
                    new Reply.Say(
                            "Код",
                            Keyboard.column(
                                    Keyboard.Key.link("Позвать", "https://t.me/a"),
                                    Keyboard.Key.copying("Скопировать", "ABC")),
                            null),
                    "{\"type\":\"say\",\"html\":\"Код\",\"keyboard\":{\"type\":\"inline\",\"rows\":["
                            + "[{\"label\":\"Позвать\",\"url\":\"https://t.me/a\"}],"
                            + "[{\"label\":\"Скопировать\",\"copy\":\"ABC\"}]]},\"purpose\":null}"),
            new Golden(
                    new Reply.Picture("route_card", "17", "Итог", Keyboard.none()),
                    "{\"type\":\"picture\",\"maker\":\"route_card\",\"detail\":\"17\",\"html\":\"Итог\","
                            + "\"keyboard\":{\"type\":\"none\"}}"),
            new Golden(
                    new Reply.Media(17, "Кружка", Keyboard.none()),
                    "{\"type\":\"media\",\"mediaId\":17,\"html\":\"Кружка\",\"keyboard\":{\"type\":\"none\"}}"),
            new Golden(
                    new Reply.Document("gpx", "17", "Трек", Keyboard.none()),
                    "{\"type\":\"document\",\"maker\":\"gpx\",\"detail\":\"17\",\"html\":\"Трек\","
                            + "\"keyboard\":{\"type\":\"none\"}}"),
            new Golden(
                    new Reply.Rewrite(5, "Меню", new Keyboard.AskContact("📱 Номер")),
                    "{\"type\":\"rewrite\",\"messageId\":5,\"html\":\"Меню\","
                            + "\"keyboard\":{\"type\":\"ask_contact\",\"label\":\"📱 Номер\"}}"),
            new Golden(
                    new Reply.Rewrite(5, "Меню", new Keyboard.AskPlace("📍 Где я")),
                    "{\"type\":\"rewrite\",\"messageId\":5,\"html\":\"Меню\","
                            + "\"keyboard\":{\"type\":\"ask_place\",\"label\":\"📍 Где я\"}}"),
            new Golden(
                    new Reply.Rewrite(5, "Меню", new Keyboard.Remove()),
                    "{\"type\":\"rewrite\",\"messageId\":5,\"html\":\"Меню\",\"keyboard\":{\"type\":\"remove\"}}"),
            new Golden(
                    new Reply.RewriteMedia(5, 17, "Кружка", Keyboard.none()),
                    "{\"type\":\"rewrite_media\",\"messageId\":5,\"mediaId\":17,\"html\":\"Кружка\","
                            + "\"keyboard\":{\"type\":\"none\"}}"),
            new Golden(new Reply.Discard(6), "{\"type\":\"discard\",\"messageId\":6}"),
            new Golden(Reply.Strip.of(6), "{\"type\":\"strip\",\"messageId\":6}"),
            new Golden(new Reply.OfferCommands("en"), "{\"type\":\"offer_commands\",\"language\":\"en\"}"),
            new Golden(
                    new Reply.Answer("4711", "Готово", true),
                    "{\"type\":\"answer\",\"callbackId\":\"4711\",\"text\":\"Готово\",\"alert\":true}"));

    record Golden(Reply reply, String json) {}

    @ParameterizedTest
    @FieldSource("GOLDEN")
    void aReplyIsReadAsItWasWritten(Golden golden) {
        var json = "[" + golden.json() + "]";
        assertThat(Replies.write(List.of(golden.reply()))).isEqualTo(json);
        assertThat(Replies.read(json)).isEqualTo(new Reading.Understood<>(List.of(golden.reply())));
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"type\":\"dance\"}]",
                "[{\"type\":\"say\",\"html\":\"a\",\"keyboard\":{\"type\":\"hologram\"}}]",
                "[{\"type\":\"strip\",\"messageId\":1,\"effect\":\"smoke\"}]",
                "[17]",
                "{}",
                "17",
                "null",
                "[null]",
                "[{\"type\":\"say\"}]",
                "[{\"type\":\"say\",\"html\":\"a\",\"keyboard\":{\"type\":\"inline\",\"rows\":[[null]]}}]",
                "[{\"type\":\"say\",\"html\":\"a\",\"keyboard\":{\"type\":\"inline\",\"rows\":[[{\"label\":\"a\"}]]}}]",
                "[{\"type\":\"answer\",\"callbackId\":null,\"text\":\"a\",\"alert\":true}]"
            })
    void aTurnThatNobodyHereCanReadIsNoFailure(String unknown) {
        assertThat(Replies.read(unknown)).isInstanceOf(Reading.Unreadable.class);
    }

    private static Stream<Keyboard> keyboard(Reply reply) {
        return switch (reply) {
            case Reply.Say say -> Stream.of(say.keyboard());
            case Reply.Picture picture -> Stream.of(picture.keyboard());
            case Reply.Media media -> Stream.of(media.keyboard());
            case Reply.Document document -> Stream.of(document.keyboard());
            case Reply.Rewrite rewrite -> Stream.of(rewrite.keyboard());
            case Reply.RewriteMedia rewrite -> Stream.of(rewrite.keyboard());
            case Reply.Discard discard -> Stream.empty();
            case Reply.Strip strip -> Stream.empty();
            case Reply.Answer answer -> Stream.empty();
            case Reply.OfferCommands offer -> Stream.empty();
        };
    }
}

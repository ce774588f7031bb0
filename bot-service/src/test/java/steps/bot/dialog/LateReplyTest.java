package steps.bot.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import steps.bot.dialog.Keyboard.Key;

/** What is still said of a turn when the person has gone on from another message meanwhile. */
class LateReplyTest {
    private static final long LIVE = 9;
    private static final long OTHER = 5;
    private static final Keyboard LASTING = Keyboard.column(new Key("Завершить", "walk:end:1").thatLasts());
    private static final Keyboard BOTH =
            Keyboard.column(new Key("Меню", "menu"), new Key("Завершить", "walk:end:1").thatLasts());

    static final List<Reply> MESSAGES = List.of(
            new Reply.Say("Слова", BOTH, "walk_status:1"),
            new Reply.Picture("route_card", "1", "Слова", BOTH),
            new Reply.Media(1, "Слова", BOTH),
            new Reply.Document("gpx", "1", "Слова", BOTH),
            new Reply.Rewrite(OTHER, "Слова", BOTH),
            new Reply.RewriteMedia(OTHER, 1, "Слова", BOTH));

    static final List<Reply> CHANGES_OF_THE_LIVE_MESSAGE = List.of(
            new Reply.Rewrite(LIVE, "Слова", BOTH),
            new Reply.RewriteMedia(LIVE, 1, "Слова", BOTH),
            new Reply.Discard(LIVE),
            Reply.Strip.of(LIVE));

    @ParameterizedTest
    @FieldSource("MESSAGES")
    void messagesKeepTheButtonsThatAlwaysWork(Reply reply) {
        assertThat(reply.late(LIVE))
                .isInstanceOf(reply.getClass())
                .usingRecursiveComparison()
                .ignoringFields("keyboard")
                .isEqualTo(reply);
        assertThat(keyboard(reply.late(LIVE))).isEqualTo(LASTING);
    }

    @ParameterizedTest
    @FieldSource("CHANGES_OF_THE_LIVE_MESSAGE")
    void theLiveMessageStaysAsItIs(Reply change) {
        assertThat(change.late(LIVE)).isNull();
    }

    @Test
    void repliesThatTouchNoCardStayAsTheyWere() {
        assertThat(Stream.of(
                        new Reply.Discard(OTHER),
                        Reply.Strip.of(OTHER),
                        new Reply.Answer("1", "Готово", false),
                        new Reply.OfferCommands("en")))
                .allSatisfy(reply -> assertThat(reply.late(LIVE)).isSameAs(reply));
    }

    private static Keyboard keyboard(Reply reply) {
        return switch (reply) {
            case Reply.Say say -> say.keyboard();
            case Reply.Picture picture -> picture.keyboard();
            case Reply.Media media -> media.keyboard();
            case Reply.Document document -> document.keyboard();
            case Reply.Rewrite rewrite -> rewrite.keyboard();
            case Reply.RewriteMedia rewrite -> rewrite.keyboard();
            default -> Keyboard.none();
        };
    }
}

package steps.bot.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import steps.bot.menu.MenuState;
import steps.bot.walk.WalkState;
import steps.domain.content.Illustrated;

class TurnTest {
    private static final DialogState MENU = new MenuState.AtMenu();
    private static final DialogState WALKING = new WalkState.Walking();
    private static final Keyboard KEYS = Keyboard.column(new Keyboard.Key("Назад", "menu"));
    private static final Visit WRITTEN = visit(new Input.Text("привет", 17));
    private static final Visit PRESSED = visit(new Input.Press("4711", 17, "menu"));
    private static final Visit PRESSED_PICTURE = visit(new Input.Press("4711", 17, "#menu"));

    @Test
    void saysNothingByItself() {
        assertThat(Turn.to(MENU)).isEqualTo(new Turn(MENU, List.of()));
    }

    @Test
    void saysThingsInTheirOrder() {
        assertThat(Turn.to(MENU)
                        .say("раз")
                        .say("два", KEYS)
                        .say("три", KEYS, "status:1")
                        .replies())
                .containsExactly(
                        new Reply.Say("раз", Keyboard.none(), null),
                        new Reply.Say("два", KEYS, null),
                        new Reply.Say("три", KEYS, "status:1"));
    }

    @Test
    void showsThingsInPlaceOfThePressedMessageOrAsANewOne() {
        assertThat(Turn.to(MENU).show(PRESSED, "меню", KEYS).replies())
                .containsExactly(new Reply.Rewrite(17, "меню", KEYS));
        assertThat(Turn.to(MENU).show(WRITTEN, "меню", KEYS).replies())
                .containsExactly(new Reply.Say("меню", KEYS, null));
    }

    @Test
    void aMessageBecomesAPictureAndAPictureGoesForWords() {
        var mug = new Illustrated("кружка", 5L);
        assertThat(Turn.to(MENU).show(PRESSED, mug, KEYS).replies())
                .containsExactly(new Reply.RewriteMedia(17, 5, "кружка", KEYS));
        assertThat(Turn.to(MENU).show(PRESSED_PICTURE, mug, KEYS).replies())
                .containsExactly(new Reply.RewriteMedia(17, 5, "кружка", KEYS));
        assertThat(Turn.to(MENU).show(WRITTEN, mug, KEYS).replies())
                .containsExactly(new Reply.Media(5, "кружка", KEYS));
        assertThat(Turn.to(MENU).show(PRESSED_PICTURE, "меню", KEYS).replies())
                .containsExactly(new Reply.Say("меню", KEYS, null), new Reply.Discard(17));
    }

    @Test
    void aPictureUnderWhichMoreIsToBeReadThanFitsComesAboveIt() {
        var endless = new Illustrated("я".repeat(1_025), 5L);
        assertThat(Turn.to(MENU).show(PRESSED, endless, KEYS).replies())
                .containsExactly(
                        new Reply.RewriteMedia(17, 5, "", Keyboard.none()), new Reply.Say(endless.html(), KEYS, null));
    }

    @Test
    void theReplyToAKeptMessageComesBelowIt() {
        var shown = Turn.to(MENU).show(PRESSED, new Illustrated("кружка", 5L), KEYS);
        assertThat(shown.below(PRESSED).replies()).containsExactly(new Reply.Media(5, "кружка", KEYS));
        var words = Turn.to(MENU).show(PRESSED_PICTURE, "меню", KEYS);
        assertThat(words.below(PRESSED_PICTURE).replies()).containsExactly(new Reply.Say("меню", KEYS, null));
    }

    @Test
    void wordsComeAboveThoseOfAPictureWhereThereIsRoom() {
        var shown = Turn.to(MENU).show(PRESSED, new Illustrated("кружка", 5L), KEYS);
        assertThat(shown.prefaced("готово").replies())
                .containsExactly(new Reply.RewriteMedia(17, 5, "готово\n\nкружка", KEYS));
        assertThat(shown.prefaced("я".repeat(1_020)).replies())
                .containsExactly(
                        new Reply.Say("я".repeat(1_020), Keyboard.none(), null),
                        new Reply.RewriteMedia(17, 5, "кружка", KEYS));
    }

    @Test
    void stripsAndAnswersOnlyWhatWasPressed() {
        assertThat(Turn.to(MENU).strip(PRESSED).toast(PRESSED, "готово").replies())
                .containsExactly(Reply.Strip.of(17), new Reply.Answer("4711", "готово", false));
        assertThat(Turn.to(MENU).strip(WRITTEN).toast(WRITTEN, "готово").replies())
                .isEmpty();
    }

    @Test
    void aMessageOfOursLosesItsButtonsWhenItIsRewritten() {
        assertThat(Turn.to(MENU).rewrite(9, "всё").replies())
                .containsExactly(new Reply.Rewrite(9, "всё", Keyboard.none()));
    }

    @Test
    void wordsThatAreTooLongForAPictureFollowIt() {
        var fits = "<b>" + "&lt;".repeat(1_024) + "</b>";
        assertThat(Turn.to(MENU).media(17, fits, KEYS).replies()).containsExactly(new Reply.Media(17, fits, KEYS));
        assertThat(Turn.to(MENU).media(17, fits + "!", KEYS).replies())
                .containsExactly(new Reply.Media(17, "", Keyboard.none()), new Reply.Say(fits + "!", KEYS, null));
    }

    @Test
    void theLaterOfTwoTurnsDecidesWhereTheChatStands() {
        var both = Turn.to(WALKING).say("раз").then(Turn.to(MENU).say("два"));
        assertThat(both.next()).isEqualTo(MENU);
        assertThat(both.replies())
                .containsExactly(
                        new Reply.Say("раз", Keyboard.none(), null), new Reply.Say("два", Keyboard.none(), null));
    }

    @Test
    void neverChangesOnceItIsMade() {
        var turn = Turn.to(MENU).say("раз");
        turn.say("два");
        assertThat(turn.replies()).hasSize(1);
    }

    private static Visit visit(Input input) {
        var sender = new Sender(1, null, "Алиса", null, null);
        return new Visit(new Update(1L, 1, sender, input, "{}"), null, MENU, null, Instant.EPOCH);
    }
}

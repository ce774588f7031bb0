package steps.bot.dialog.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import steps.bot.dialog.CallbackData;
import steps.bot.dialog.DialogState;
import steps.bot.dialog.Input;
import steps.bot.dialog.Keyboard;
import steps.bot.dialog.Keyboard.Key;
import steps.bot.dialog.LiveKeyboard;
import steps.bot.dialog.Reply;
import steps.bot.dialog.Sender;
import steps.bot.dialog.Turn;
import steps.bot.dialog.Update;
import steps.bot.dialog.Visit;
import steps.bot.menu.MenuState;
import steps.bot.walk.WalkState;

class TidinessTest {
    private static final DialogState MENU = new MenuState.AtMenu();
    private static final DialogState WALKING = new WalkState.Walking();
    private static final Keyboard TRACK = Keyboard.column(new Key("Трек", "walks:gpx:1").thatLasts());
    private static final Keyboard KEYS = Keyboard.column(new Key("Меню", "menu"));
    private static final Visit VISIT = visit(new LiveKeyboard(17, false, true, TRACK));

    @Test
    void newButtonsTakeThePlaceOfTheOldOnesByThemselves() {
        var said = Turn.to(MENU).strip(VISIT).say("меню", KEYS);
        assertThat(Tidiness.of(said, VISIT).replies()).containsExactly(new Reply.Say("меню", KEYS, null));
    }

    @Test
    void aMessageThatGoesNeedsNoStripping() {
        var pressed = visit(null, "#menu");
        var said = Turn.to(MENU).strip(pressed).show(pressed, "меню", KEYS);
        assertThat(Tidiness.of(said, pressed).replies())
                .containsExactly(new Reply.Say("меню", KEYS, null), new Reply.Discard(17));
    }

    @Test
    void goingOnWithoutButtonsTakesThoseOfBeforeButForWhatLasts() {
        var said = Turn.to(WALKING).say("пошли", TRACK);
        assertThat(Tidiness.of(said, VISIT).replies())
                .containsExactly(new Reply.Say("пошли", TRACK, null), new Reply.Strip(17, TRACK));
    }

    @Test
    void aPersonWhoStaysWhereTheyAreKeepsTheirButtons() {
        var said = Turn.to(MENU).say("извините");
        assertThat(Tidiness.of(said, VISIT)).isEqualTo(said);
        assertThat(Tidiness.of(Turn.to(WALKING), VISIT)).isEqualTo(Turn.to(WALKING));
    }

    @Test
    void buttonsThatAreGoneOrUnknownNeedNoRemoving() {
        var said = Turn.to(WALKING).say("пошли");
        assertThat(Tidiness.of(said, visit(LiveKeyboard.goneFrom(17, TRACK)))).isEqualTo(said);
        assertThat(Tidiness.of(said, visit(null))).isEqualTo(said);
    }

    @Test
    void onlyTheNewestMessageBecomesWhatComesNextAndNotWhenItsWordsStay() {
        assertThat(visit(null).replaceable()).contains(17L);
        assertThat(visit(live(17, false)).replaceable()).contains(17L);
        assertThat(visit(live(17, true)).replaceable()).isEmpty();
        assertThat(visit(live(18, false)).replaceable()).isEmpty();
    }

    @Test
    void aMessageThatIsNotRecordedYetTellsByItsButtonsWhetherItsWordsStay() {
        assertThat(visit(live(16, true)).replaceable()).contains(17L);
        assertThat(visit(live(16, false), "=menu").replaceable()).isEmpty();
        assertThat(visit(null, "=menu").replaceable()).isEmpty();
    }

    @Test
    void aMessageIsOldWhenAnotherHasComeAfterIt() {
        assertThat(visit(null).isOfOldMessage()).isFalse();
        assertThat(visit(live(16, false)).isOfOldMessage()).isFalse();
        assertThat(visit(live(17, false)).isOfOldMessage()).isFalse();
        assertThat(visit(live(18, false)).isOfOldMessage()).isTrue();
        assertThat(visit(live(18, false), "~menu").isOfOldMessage()).isFalse();
        assertThat(visit(live(17, false), "~menu").replaceable()).isEmpty();
    }

    @Test
    void underANoticeEachButtonSaysSoAndLasts() {
        assertThat(KEYS.underNotice()).isEqualTo(Keyboard.column(new Key("Меню", "~menu").thatLasts()));
        assertThat(KEYS.underNotice().leadsOn()).isFalse();
        assertThat(CallbackData.parse("~menu:1")).isEqualTo(CallbackData.parse("menu:1"));
    }

    private static LiveKeyboard live(long messageId, boolean stays) {
        return new LiveKeyboard(messageId, false, stays, Keyboard.none());
    }

    private static Visit visit(LiveKeyboard live) {
        return visit(live, "menu");
    }

    private static Visit visit(LiveKeyboard live, String data) {
        var sender = new Sender(1, null, "Алиса", null, null);
        var press = new Input.Press("4711", 17, data);
        return new Visit(new Update(1L, 1, sender, press, "{}"), null, MENU, live, Instant.EPOCH);
    }
}

package steps.bot.dialog.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import steps.bot.dialog.Button;
import steps.bot.dialog.CallbackData;
import steps.bot.dialog.Claim;
import steps.bot.dialog.Dialog;
import steps.bot.dialog.DialogState;
import steps.bot.dialog.Turn;
import steps.bot.dialog.Visit;
import steps.bot.dialog.WaitingDialog;
import steps.bot.menu.MenuState;
import steps.bot.walk.WalkState;

/** What could be two dialogues' is nobody's: the service does not start. */
class RoutesTest {
    private static final Dialog<Button> MENU = new Fake("menu", Set.of("menu", "start"), Set.of());
    private static final Dialog<Button> STRANGERS = new Fake("reg", Set.of(), Set.of(Claim.STRANGERS));
    private static final Dialog<Button> WALKS = new Fake("walk", Set.of(), Set.of(Claim.WHEREABOUTS));

    @Test
    void everyDialogueOwnsWhatItSays() {
        var routes = routes();
        assertThat(routes.home()).isEqualTo(MENU);
        assertThat(routes.of(Claim.STRANGERS)).isEqualTo(STRANGERS);
        assertThat(routes.ofCommand("start")).contains(MENU);
        assertThat(routes.ofCommand("dance")).isEmpty();
        assertThat(routes.ofButton(CallbackData.parse("walk:finish:1"))).contains(WALKS);
        assertThat(routes.ofButton(CallbackData.parse("~walk:finish:1"))).contains(WALKS);
        assertThat(routes.ofButton(CallbackData.parse("dance"))).isEmpty();
        assertThat(routes.ofState(null)).isEmpty();
    }

    @Test
    void twoOfThemNeverWantTheSame() {
        assertFails("walk", new Fake("walk", Set.of(), Set.of()));
        assertFails("start", new Fake("other", Set.of("start"), Set.of()));
        assertFails("STRANGERS", new Fake("other", Set.of(), Set.of(Claim.STRANGERS)));
        assertFails("WHEREABOUTS", new Fake("other", Set.of(), Set.of(Claim.WHEREABOUTS)));
    }

    @Test
    void twoOfThemNeverWaitInTheSameStates() {
        var one = new Waiting("one", MenuState.class);
        assertThat(routes(one).ofState(new MenuState.AtMenu())).contains(one);
        assertThat(routes(one).ofState(new WalkState.Walking())).isEmpty();
        assertFails("MenuState", one, new Waiting("two", MenuState.class));
    }

    @Test
    void somebodyTakesWhatMustBeTaken() {
        assertThatThrownBy(() -> new Routes(List.of(MENU, STRANGERS)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("WHEREABOUTS");
        assertThatThrownBy(() -> new Routes(List.of(STRANGERS, WALKS)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("menu");
    }

    private static void assertFails(String wanted, Dialog<?>... more) {
        assertThatThrownBy(() -> routes(more))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(wanted);
    }

    private static Routes routes(Dialog<?>... more) {
        var dialogs = new ArrayList<Dialog<?>>(List.of(MENU, STRANGERS, WALKS));
        dialogs.addAll(List.of(more));
        return new Routes(dialogs);
    }

    private record Fake(String tag, Set<String> commands, Set<Claim> claims) implements Dialog<Button> {
        @Override
        public Optional<Button> button(CallbackData wire) {
            return Optional.empty();
        }

        @Override
        public Uni<Turn> press(Button button, Visit visit) {
            throw new UnsupportedOperationException();
        }
    }

    private record Waiting(String tag, Class<?> family) implements WaitingDialog<DialogState, Button> {
        @Override
        @SuppressWarnings("unchecked") // The family is one of states; only its class is asked for.
        public Class<DialogState> states() {
            return (Class<DialogState>) family;
        }

        @Override
        public Optional<Button> button(CallbackData wire) {
            return Optional.empty();
        }

        @Override
        public Uni<Turn> on(DialogState state, Visit visit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<Turn> again(DialogState state, Visit visit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<Turn> press(Button button, Visit visit) {
            throw new UnsupportedOperationException();
        }
    }
}

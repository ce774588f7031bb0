package steps.bot.help;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import steps.bot.dialog.CallbackData;
import steps.bot.dialog.Dialog;
import steps.bot.dialog.Input;
import steps.bot.dialog.Keyboard;
import steps.bot.dialog.NoState;
import steps.bot.dialog.Turn;
import steps.bot.dialog.Visit;
import steps.bot.menu.Menu;

/** Tells everybody how everything works; strangers too, who then go on with their registration. */
@Priority(2)
@Singleton
class HelpDialog implements Dialog<NoState, HelpButton> {
    private static final String HELP = "help";

    private final HelpScreens words;
    private final Menu menu;

    HelpDialog(HelpScreens words, Menu menu) {
        this.words = words;
        this.menu = menu;
    }

    @Override
    public Class<NoState> states() {
        return NoState.class;
    }

    @Override
    public Set<String> commands() {
        return Set.of(HELP);
    }

    @Override
    public Optional<HelpButton> button(CallbackData wire) {
        return HelpButton.of(wire);
    }

    @Override
    public boolean claims(Visit visit) {
        return !visit.isRegistered()
                && visit.input() instanceof Input.Command command
                && command.name().equals(HELP);
    }

    @Override
    public Uni<Turn> enter(Visit visit) {
        return turn(
                visit.isRegistered()
                        ? Menu.atMenu().say(words.help(), Keyboard.column(menu.back()))
                        : Turn.to(visit.state()).say(words.help(), Keyboard.NONE));
    }

    @Override
    public Uni<Turn> on(NoState state, Visit visit) {
        throw new IllegalStateException("Nothing waits for help.");
    }

    /** Below what was said: a summary stays to be read. */
    @Override
    public Uni<Turn> press(HelpButton button, Visit visit) {
        return switch (button) {
            case HelpButton.Open open -> enter(visit);
        };
    }

    private static Uni<Turn> turn(Turn turn) {
        return Uni.createFrom().item(turn);
    }
}

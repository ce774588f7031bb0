package steps.bot.help;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import steps.bot.dialog.CallbackData;
import steps.bot.dialog.Dialog;
import steps.bot.dialog.Keyboard;
import steps.bot.dialog.Turn;
import steps.bot.dialog.Visit;
import steps.bot.faq.FaqScreens;
import steps.bot.menu.Menu;

/** Tells everybody how everything works; strangers too, who then go on with their registration. */
@Singleton
class HelpDialog implements Dialog<HelpButton> {
    private static final String HELP = "help";

    private final HelpScreens words;
    private final FaqScreens faq;
    private final Menu menu;

    HelpDialog(HelpScreens words, FaqScreens faq, Menu menu) {
        this.words = words;
        this.faq = faq;
        this.menu = menu;
    }

    @Override
    public String tag() {
        return HelpButton.TAG;
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
    public boolean isOpenToStrangers() {
        return true;
    }

    @Override
    public Uni<Turn> enter(Visit visit) {
        return turn(
                visit.isRegistered()
                        ? Menu.atMenu()
                                .say(words.help(), Keyboard.rows(List.of(List.of(faq.supportKey()), menu.leaving())))
                        : Turn.to(visit.state()).say(words.help(), Keyboard.none()));
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

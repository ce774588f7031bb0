package steps.bot.privacy;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import steps.bot.dialog.CallbackData;
import steps.bot.dialog.Input;
import steps.bot.dialog.Turn;
import steps.bot.dialog.Visit;
import steps.bot.dialog.WaitingDialog;
import steps.bot.menu.Menu;
import steps.bot.privacy.PrivacyState.ConfirmingErasure;
import steps.bot.telegram.outgoing.StatusEdits;
import steps.domain.privacy.Erasure;
import steps.domain.privacy.Erasures;

/** Gives people what is kept about them, and forgets them when they wish it. */
@Singleton
class PrivacyDialog implements WaitingDialog<PrivacyState, PrivacyButton> {
    private static final String ABOUT = "privacy";
    private static final String FILE = "my_data";
    private static final String ERASE = "delete_me";

    private final Erasures erasures;
    private final PersonMarks marks;
    private final StatusEdits statusEdits;
    private final PrivacyScreens words;
    private final Menu menu;

    PrivacyDialog(Erasures erasures, PersonMarks marks, StatusEdits statusEdits, PrivacyScreens words, Menu menu) {
        this.erasures = erasures;
        this.marks = marks;
        this.statusEdits = statusEdits;
        this.words = words;
        this.menu = menu;
    }

    @Override
    public String tag() {
        return PrivacyButton.TAG;
    }

    @Override
    public Class<PrivacyState> states() {
        return PrivacyState.class;
    }

    @Override
    public Set<String> commands() {
        return Set.of(ABOUT, FILE, ERASE);
    }

    @Override
    public Optional<PrivacyButton> button(CallbackData wire) {
        return PrivacyButton.of(wire);
    }

    /** A stranger may ask, and may press once more what made them one. */
    @Override
    public boolean isOpenToStrangers() {
        return true;
    }

    @Override
    public Uni<Turn> enter(Visit visit) {
        if (!visit.isRegistered()) {
            return turn(toStranger(visit));
        }
        return switch (command(visit).orElseThrow()) {
            case FILE -> turn(words.file(Menu.atMenu()));
            case ERASE -> ask(visit);
            default -> turn(words.about(Menu.atMenu(), visit));
        };
    }

    /** What a half-done registration has taken down goes, too. */
    private Turn toStranger(Visit visit) {
        var stays = Turn.to(visit.state());
        return command(visit)
                .map(name -> switch (name) {
                    case FILE -> words.notRegistered(stays);
                    case ERASE -> words.registrationErased();
                    default -> words.aboutForStranger(stays);
                })
                .orElseGet(() -> words.already(stays.strip(visit), visit));
    }

    @Override
    public Uni<Turn> on(PrivacyState state, Visit visit) {
        return switch (state) {
            case ConfirmingErasure confirming -> keep(visit);
        };
    }

    @Override
    public Uni<Turn> again(PrivacyState state, Visit visit) {
        return ask(visit);
    }

    @Override
    public Uni<Turn> press(PrivacyButton button, Visit visit) {
        return switch (button) {
            case PrivacyButton.Download download -> turn(words.file(Menu.atMenu()));
            case PrivacyButton.Ask ask -> ask(visit);
            case PrivacyButton.Erase erase -> visit.state() instanceof ConfirmingErasure ? erase(visit) : ask(visit);
            case PrivacyButton.Keep keep -> keep(visit);
        };
    }

    private Uni<Turn> ask(Visit visit) {
        return erasures.belongingsOf(visit.user())
                .map(belongings ->
                        words.question(Turn.to(new ConfirmingErasure()).strip(visit), belongings));
    }

    private Uni<Turn> keep(Visit visit) {
        return menu.show(visit).map(shown -> shown.prefaced(words.kept()));
    }

    private Uni<Turn> erase(Visit visit) {
        return erasures.erase(visit.user(), marks.of(visit.user().telegramId()))
                .invoke(() -> statusEdits.drop(visit.update().chatId()))
                .map(erasure -> switch (erasure) {
                    case Erasure.Erased erased -> words.farewell(Turn.to(null).strip(visit), erased);
                    case Erasure.AlreadyErased already ->
                        words.already(Turn.to(null).strip(visit), visit);
                });
    }

    private Optional<String> command(Visit visit) {
        return visit.input() instanceof Input.Command command && commands().contains(command.name())
                ? Optional.of(command.name())
                : Optional.empty();
    }

    private static Uni<Turn> turn(Turn turn) {
        return Uni.createFrom().item(turn);
    }
}

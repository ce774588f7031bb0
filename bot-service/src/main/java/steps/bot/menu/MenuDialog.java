package steps.bot.menu;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import steps.bot.dialog.CallbackData;
import steps.bot.dialog.DeepLinks;
import steps.bot.dialog.Input;
import steps.bot.dialog.Interruptible;
import steps.bot.dialog.Turn;
import steps.bot.dialog.Visit;
import steps.bot.dialog.WaitingDialog;
import steps.domain.content.MenuTexts;
import steps.domain.content.Texts;

/** The way to the menu from anywhere; whatever makes no sense elsewhere ends here too. */
@ApplicationScoped
class MenuDialog implements WaitingDialog<MenuState, MenuButton> {
    private static final String START = "start";
    private static final String CANCEL = "cancel";

    private final Menu menu;
    private final Texts texts;
    private final DeepLinks links;
    private final List<Interruptible> interruptibles;
    private final List<Overhearer> overhearers;

    MenuDialog(
            Menu menu,
            Texts texts,
            DeepLinks links,
            @All List<Interruptible> interruptibles,
            @All List<Overhearer> overhearers) {
        this.menu = menu;
        this.texts = texts;
        this.links = links;
        this.interruptibles = interruptibles;
        this.overhearers = overhearers;
    }

    @Override
    public String tag() {
        return MenuButton.TAG;
    }

    @Override
    public Class<MenuState> states() {
        return MenuState.class;
    }

    @Override
    public Set<String> commands() {
        return Set.of(START, "menu", CANCEL);
    }

    @Override
    public Optional<MenuButton> button(CallbackData wire) {
        return MenuButton.of(wire);
    }

    @Override
    public Uni<Turn> on(MenuState state, Visit visit) {
        return lost(visit);
    }

    /** Whatever somebody wrote or sent here, it was nothing that the bot knows, unless a feature makes something of it. */
    private Uni<Turn> lost(Visit visit) {
        return overhearers.stream()
                .map(feature -> feature.overhear(visit))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> menu.open(visit, MenuTexts.NOT_UNDERSTOOD));
    }

    @Override
    public Uni<Turn> again(MenuState state, Visit visit) {
        return menu.open(visit);
    }

    @Override
    public Uni<Turn> press(MenuButton button, Visit visit) {
        return switch (button) {
            case MenuButton.Open open -> menu.show(visit);
        };
    }

    @Override
    public Uni<Turn> enter(Visit visit) {
        if (visit.input() instanceof Input.Command command && command.name().equals(CANCEL)) {
            return cancel(visit);
        }
        if (visit.input() instanceof Input.Command command && command.name().equals(START)) {
            return links.follow(command.payload(), visit)
                    .orElseGet(() -> menu.open(visit))
                    .map(opened -> withCommands(opened, visit));
        }
        return visit.pressed().isPresent() || isOurs(visit.input()) ? menu.open(visit) : lost(visit);
    }

    /** A chat with a list of its own has it as of the release of then. */
    private static Turn withCommands(Turn turn, Visit visit) {
        return visit.user().hasChosenLanguage()
                ? turn.offerCommands(visit.user().language())
                : turn;
    }

    private boolean isOurs(Input input) {
        return input instanceof Input.Command command && commands().contains(command.name());
    }

    private Uni<Turn> cancel(Visit visit) {
        return Multi.createFrom()
                .iterable(interruptibles)
                .onItem()
                .transformToUniAndConcatenate(feature -> feature.interrupt(visit))
                .collect()
                .asList()
                .map(MenuDialog::joined)
                .chain(said -> said.map(turn -> Uni.createFrom().item(turn)).orElseGet(() -> canceled(visit)));
    }

    private Uni<Turn> canceled(Visit visit) {
        return menu.open(visit).map(opened -> opened.prefaced(texts.html(MenuTexts.CANCELED)));
    }

    private static Optional<Turn> joined(List<Optional<Turn>> turns) {
        return turns.stream().flatMap(Optional::stream).reduce(Turn::then);
    }
}

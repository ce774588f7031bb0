package steps.bot.broadcast;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import steps.bot.dialog.CallbackData;
import steps.bot.dialog.Input;
import steps.bot.dialog.Turn;
import steps.bot.dialog.Visit;
import steps.bot.dialog.WaitingDialog;
import steps.bot.menu.Menu;
import steps.bot.menu.Overhearer;
import steps.domain.content.DialogTexts;
import steps.domain.content.Texts;

/** What people press under broadcasts; and how administrators make them. To nobody else is there anything to see of the latter. */
@ApplicationScoped
class BroadcastDialog implements WaitingDialog<BroadcastPlan, BroadcastPress>, Overhearer {
    private static final int LATEST = 5;

    private final Administrators administrators;
    private final BroadcastReaders readers;
    private final BroadcastPlanning planning;
    private final BroadcastControl control;
    private final Menu menu;
    private final Texts texts;

    BroadcastDialog(
            Administrators administrators,
            BroadcastReaders readers,
            BroadcastPlanning planning,
            BroadcastControl control,
            Menu menu,
            Texts texts) {
        this.administrators = administrators;
        this.readers = readers;
        this.planning = planning;
        this.control = control;
        this.menu = menu;
        this.texts = texts;
    }

    @Override
    public String tag() {
        return BroadcastPress.TAG;
    }

    @Override
    public Class<BroadcastPlan> states() {
        return BroadcastPlan.class;
    }

    @Override
    public Set<String> commands() {
        return Set.of("broadcast");
    }

    @Override
    public Optional<BroadcastPress> button(CallbackData wire) {
        return BroadcastPress.of(wire);
    }

    @Override
    public Uni<Turn> enter(Visit visit) {
        return administrators.sent(visit) ? planning.home(LATEST) : menu.open(visit);
    }

    /** A message of an administrator that nobody waits for may be meant for others. */
    @Override
    public Optional<Uni<Turn>> overhear(Visit visit) {
        return administrators.sent(visit) ? planning.shown(visit) : Optional.empty();
    }

    @Override
    public Uni<Turn> on(BroadcastPlan state, Visit visit) {
        if (!administrators.sent(visit)) {
            return menu.open(visit);
        }
        return switch (state) {
            case BroadcastPlan.AwaitingMessage waiting -> planning.shown(visit).orElseGet(() -> planning.home(LATEST));
            case BroadcastPlan.Planning plan when planning.isPartOf(plan, visit) -> planning.gather(plan, visit);
            case BroadcastPlan.Planning plan -> planning.shown(visit).orElseGet(() -> planning.plan(plan, visit));
            case BroadcastPlan.AwaitingTime(BroadcastPlan.Planning plan) ->
                visit.input() instanceof Input.Text text
                        ? planning.time(plan, text.text(), visit)
                        : planning.askTime(plan, visit);
        };
    }

    @Override
    public Uni<Turn> again(BroadcastPlan state, Visit visit) {
        if (!administrators.sent(visit)) {
            return menu.open(visit);
        }
        return switch (state) {
            case BroadcastPlan.AwaitingMessage waiting -> planning.home(LATEST);
            case BroadcastPlan.Planning plan -> planning.plan(plan, visit);
            case BroadcastPlan.AwaitingTime(BroadcastPlan.Planning plan) -> planning.askTime(plan, visit);
        };
    }

    @Override
    public Uni<Turn> press(BroadcastPress button, Visit visit) {
        return switch (button) {
            case BroadcastPress.Go go -> readers.go(go, visit);
            case BroadcastPress.Decline decline -> readers.decline(visit);
            case BroadcastPress.OfControl wish -> administrators.sent(visit) ? control.press(wish, visit) : old(visit);
            case BroadcastPress.OfPlan step ->
                administrators.sent(visit)
                        ? plan(visit).map(plan -> press(step, plan, visit)).orElseGet(() -> old(visit))
                        : old(visit);
        };
    }

    private Uni<Turn> press(BroadcastPress.OfPlan step, BroadcastPlan.Planning plan, Visit visit) {
        return switch (step) {
            case BroadcastPress.Plan same -> planning.plan(plan, visit);
            case BroadcastPress.Toggle(AudienceChoice choice) -> planning.plan(plan.turning(choice), visit);
            case BroadcastPress.Trial trial -> planning.show(plan, visit);
            case BroadcastPress.ChooseTime time -> planning.askTime(plan, visit);
            case BroadcastPress.TurnClock turn -> planning.plan(plan.turningTheClock(), visit);
            case BroadcastPress.SendNow now -> planning.send(plan, visit);
            case BroadcastPress.Schedule later -> planning.schedule(plan, visit);
            case BroadcastPress.Drop drop -> planning.drop(plan, visit);
        };
    }

    private static Optional<BroadcastPlan.Planning> plan(Visit visit) {
        return switch (visit.state()) {
            case BroadcastPlan.Planning plan -> Optional.of(plan);
            case BroadcastPlan.AwaitingTime(BroadcastPlan.Planning plan) -> Optional.of(plan);
            case null, default -> Optional.empty();
        };
    }

    private Uni<Turn> old(Visit visit) {
        return menu.open(visit).map(opened -> opened.toast(visit, texts.words(DialogTexts.OLD_BUTTON)));
    }
}

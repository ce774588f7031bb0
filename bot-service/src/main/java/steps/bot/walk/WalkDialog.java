package steps.bot.walk;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import steps.bot.dialog.CallbackData;
import steps.bot.dialog.Claim;
import steps.bot.dialog.Input;
import steps.bot.dialog.Turn;
import steps.bot.dialog.Visit;
import steps.bot.dialog.WaitingDialog;
import steps.bot.walk.WalkState.AwaitingLocation;
import steps.bot.walk.WalkState.ChoosingForm;
import steps.bot.walk.WalkState.ChoosingLive;
import steps.bot.walk.WalkState.Live;
import steps.bot.walk.WalkState.Walking;
import steps.domain.walk.WalkSummary;
import steps.domain.walk.WalkTexts;
import steps.domain.walk.Walks;

/** Takes people out for a walk and back. Places are taken wherever the chat stands: a live location is always a walk. */
@Singleton
class WalkDialog implements WaitingDialog<WalkState, WalkButton> {
    private final Walks walks;
    private final WalkBeginning beginning;
    private final WalkEnding ending;
    private final WalkScreens words;

    WalkDialog(Walks walks, WalkBeginning beginning, WalkEnding ending, WalkScreens words) {
        this.walks = walks;
        this.beginning = beginning;
        this.ending = ending;
        this.words = words;
    }

    @Override
    public String tag() {
        return WalkButton.TAG;
    }

    @Override
    public Class<WalkState> states() {
        return WalkState.class;
    }

    @Override
    public Set<String> commands() {
        return Set.of("walk");
    }

    @Override
    public Set<Claim> claims() {
        return Set.of(Claim.WHEREABOUTS);
    }

    @Override
    public Optional<WalkButton> button(CallbackData wire) {
        return WalkButton.of(wire);
    }

    @Override
    public Uni<Turn> enter(Visit visit) {
        return visit.input() instanceof Input.Whereabouts whereabouts
                ? told(whereabouts, visit)
                : beginning.offer(new ChoosingForm(null), visit);
    }

    private Uni<Turn> told(Input.Whereabouts whereabouts, Visit visit) {
        return switch (whereabouts) {
            case Input.Place place when place.isLive() -> shared(Live.of(place), visit);
            case Input.Place plain -> turn(Turn.to(visit.state()).say(words.say(WalkTexts.PLAIN_PLACE), words.home()));
            case Input.PlaceMoved moved -> ending.move(moved.place(), visit);
            case Input.WalkOverdue overdue -> ending.endOverdue(visit);
        };
    }

    private Uni<Turn> shared(Live live, Visit visit) {
        return walks.activeOf(visit.user())
                .chain(active -> active != null ? turn(askWhichLive(live)) : sharedWithoutWalk(live, visit));
    }

    private Uni<Turn> sharedWithoutWalk(Live live, Visit visit) {
        return visit.state() instanceof AwaitingLocation waiting
                ? beginning.begin(waiting.form(), live, visit)
                : turn(Turn.to(new ChoosingForm(live)).say(words.say(WalkTexts.CHOICE_FOR_LIVE), words.forms()));
    }

    private Turn askWhichLive(Live live) {
        return Turn.to(new ChoosingLive(live)).say(words.say(WalkTexts.TWO_LIVE), words.whichLive());
    }

    @Override
    public Uni<Turn> on(WalkState state, Visit visit) {
        return switch (state) {
            case ChoosingForm choosing -> beginning.offer(choosing, visit);
            case AwaitingLocation waiting -> turn(Turn.to(waiting).say(words.shareLive(waiting.form()), words.back()));
            case Walking walking -> status(visit);
            case ChoosingLive choosing -> turn(askWhichLive(choosing.newer()));
        };
    }

    private Uni<Turn> status(Visit visit) {
        return walks.activeOf(visit.user())
                .chain(active -> active == null ? ending.already(visit) : turn(status(active)));
    }

    private Turn status(WalkSummary walk) {
        return Turn.to(new Walking()).say(words.status(walk), words.finish(walk.walkId()), WalkStatus.purpose(walk));
    }

    @Override
    public Uni<Turn> again(WalkState state, Visit visit) {
        return on(state, visit);
    }

    @Override
    public Uni<Turn> press(WalkButton button, Visit visit) {
        return switch (button) {
            case WalkButton.Begin begin -> beginning.offer(new ChoosingForm(null), visit);
            case WalkButton.Choose choice -> choose(choice.form(), visit);
            case WalkButton.Finish finish -> ending.endByButton(finish.walkId(), visit);
            case WalkButton.TakeNew take -> takeNew(visit);
            case WalkButton.KeepOld keep -> keepOld(visit);
        };
    }

    private Uni<Turn> choose(String form, Visit visit) {
        return visit.state() instanceof ChoosingForm(Live live) && live != null
                ? beginning.begin(form, live, visit)
                : beginning.await(form, visit);
    }

    private Uni<Turn> takeNew(Visit visit) {
        return visit.state() instanceof ChoosingLive(Live newer) ? ending.follow(newer, visit) : status(visit);
    }

    private Uni<Turn> keepOld(Visit visit) {
        return visit.state() instanceof ChoosingLive
                ? status(visit).map(turn -> turn.prefaced(words.say(WalkTexts.KEPT_OLD)))
                : status(visit);
    }

    private static Uni<Turn> turn(Turn turn) {
        return Uni.createFrom().item(turn);
    }
}

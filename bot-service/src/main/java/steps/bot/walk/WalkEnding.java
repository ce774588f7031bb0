package steps.bot.walk;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import steps.bot.dialog.Input;
import steps.bot.dialog.Interruptible;
import steps.bot.dialog.Turn;
import steps.bot.dialog.Visit;
import steps.bot.menu.Menu;
import steps.bot.walk.WalkState.Live;
import steps.bot.walk.WalkState.Walking;
import steps.domain.walk.EndReason;
import steps.domain.walk.WalkEnds;
import steps.domain.walk.WalkMove;
import steps.domain.walk.WalkTexts;
import steps.domain.walk.Walks;

/** Every end of a walk, and the moves that may be one. */
@Singleton
class WalkEnding implements Interruptible {
    private final Walks walks;
    private final WalkEnds ends;
    private final WalkScreens words;
    private final Menu menu;
    private final WalkGoodbye farewell;
    private final Receiving receiving;

    WalkEnding(Walks walks, WalkEnds ends, WalkScreens words, Menu menu, WalkGoodbye farewell, Receiving receiving) {
        this.walks = walks;
        this.ends = ends;
        this.words = words;
        this.menu = menu;
        this.farewell = farewell;
        this.receiving = receiving;
    }

    /** A point that reaches the daily limit, or the last one of a sharing that was stopped. */
    Uni<Turn> move(Input.Place place, Visit visit) {
        var reason = place.isLive() ? null : EndReason.SHARING_STOPPED;
        return walks.move(visit.user(), Live.of(place).in(visit.update().chatId()), reason)
                .chain(move -> afterMove(move, Turn.to(visit.state()), visit));
    }

    /** The newer of two live locations counts from now on. */
    Uni<Turn> follow(Live newer, Visit visit) {
        return walks.follow(visit.user(), newer.in(visit.update().chatId()))
                .chain(move ->
                        move instanceof WalkMove.NoWalk ? already(visit) : afterMove(move, followed(move), visit));
    }

    private Turn followed(WalkMove move) {
        var said = Turn.to(new Walking());
        return move instanceof WalkMove.Going going
                ? said.say(
                                words.status(going.walk()),
                                words.finish(going.walk().walkId()),
                                WalkStatus.purpose(going.walk()))
                        .prefaced(words.say(WalkTexts.TOOK_NEW))
                : said.say(words.say(WalkTexts.TOOK_NEW), words.home());
    }

    private Uni<Turn> afterMove(WalkMove move, Turn otherwise, Visit visit) {
        return switch (move) {
            case WalkMove.NoWalk none -> turn(otherwise);
            case WalkMove.Going going -> turn(otherwise);
            case WalkMove.Ending ending -> turn(otherwise);
            case WalkMove.Ended ended -> farewell.to(ended.walk(), visit);
        };
    }

    Uni<Turn> endByButton(long walkId, Visit visit) {
        return walks.activeOf(visit.user())
                .chain(active ->
                        active == null || active.walkId() != walkId ? already(visit) : end(EndReason.BUTTON, visit));
    }

    private Uni<Turn> end(EndReason reason, Visit visit) {
        return ends.finish(visit.user(), reason)
                .chain(ended -> ended == null ? already(visit) : farewell.to(ended, visit));
    }

    Uni<Turn> endOverdue(Visit visit) {
        return ends.finishOverdue(visit.user(), receiving.overdue())
                .chain(ended -> ended == null ? turn(Turn.to(visit.state())) : farewell.to(ended, visit));
    }

    @Override
    public Uni<Optional<Turn>> interrupt(Visit visit) {
        return ends.finish(visit.user(), EndReason.CANCELED)
                .chain(ended -> ended == null
                        ? Uni.createFrom().item(Optional.empty())
                        : farewell.to(ended, visit).map(Optional::of));
    }

    /** A button of a walk that is over. */
    Uni<Turn> already(Visit visit) {
        return menu.open(visit).map(opened -> opened.strip(visit).toast(visit, words.toast(WalkTexts.NO_WALK)));
    }

    private static Uni<Turn> turn(Turn turn) {
        return Uni.createFrom().item(turn);
    }
}

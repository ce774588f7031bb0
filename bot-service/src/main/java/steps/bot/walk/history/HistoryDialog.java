package steps.bot.walk.history;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import steps.bot.dialog.CallbackData;
import steps.bot.dialog.Dialog;
import steps.bot.dialog.Turn;
import steps.bot.dialog.Visit;
import steps.bot.menu.Menu;
import steps.bot.walk.card.RouteCards;
import steps.domain.walk.history.PastWalk;
import steps.domain.walk.history.WalkHistory;

/** Shows people the walks they have behind them. */
@Singleton
class HistoryDialog implements Dialog<HistoryButton> {
    private final WalkHistory history;
    private final HistoryScreens words;
    private final ReviewWish review;
    private final Menu menu;

    HistoryDialog(WalkHistory history, HistoryScreens words, ReviewWish review, Menu menu) {
        this.review = review;
        this.history = history;
        this.words = words;
        this.menu = menu;
    }

    @Override
    public String tag() {
        return HistoryButton.TAG;
    }

    @Override
    public Set<String> commands() {
        return Set.of("walks");
    }

    @Override
    public Optional<HistoryButton> button(CallbackData wire) {
        return HistoryButton.of(wire);
    }

    @Override
    public Uni<Turn> enter(Visit visit) {
        return walks(0, visit);
    }

    @Override
    public Uni<Turn> press(HistoryButton button, Visit visit) {
        return switch (button) {
            case HistoryButton.Walks walks -> walks(walks.page(), visit);
            case HistoryButton.Totals totals -> totals(totals, visit);
            case HistoryButton.Card card -> about(card.walkId(), visit, walk -> card(walk, card.page(), visit));
            case HistoryButton.Picture picture ->
                about(picture.walkId(), visit, walk -> picture(walk, picture.page(), visit));
            case HistoryButton.Export export ->
                about(export.walkId(), visit, walk -> export(walk, export.page(), visit));
            case HistoryButton.AskReview ask -> ask(ask, visit);
        };
    }

    private Uni<Turn> walks(int page, Visit visit) {
        return history.of(visit.user(), page)
                .chain(found -> menu.firstIf(page == 0 && found.walks().isEmpty(), visit)
                        .map(first -> Menu.atMenu().show(visit, words.walks(found), words.keys(found, first, visit))));
    }

    private Uni<Turn> totals(HistoryButton.Totals totals, Visit visit) {
        return history.totals(visit.user(), totals.period(), totals.page())
                .map(found -> Menu.atMenu().show(visit, words.totals(found), words.keys(found, totals.from())));
    }

    private Turn card(PastWalk walk, int page, Visit visit) {
        return Menu.atMenu().show(visit, words.card(walk, visit), words.keys(walk, page));
    }

    private Turn picture(PastWalk walk, int page, Visit visit) {
        return sendable(
                walk,
                visit,
                turn -> turn.picture(
                        RouteCards.NAME, id(walk), words.pictureShown(walk, visit), words.back(walk, page)));
    }

    private Turn export(PastWalk walk, int page, Visit visit) {
        return sendable(
                walk,
                visit,
                turn -> turn.document(GpxFiles.NAME, id(walk), words.exported(walk, visit), words.back(walk, page)));
    }

    private Turn sendable(PastWalk walk, Visit visit, UnaryOperator<Turn> sending) {
        return walk.tracked() ? sending.apply(Menu.atMenu()) : Menu.atMenu().toast(visit, words.noTrack());
    }

    private Uni<Turn> ask(HistoryButton.AskReview ask, Visit visit) {
        return history.find(visit.update().chatId(), ask.walkId())
                .chain(walk -> walk == null ? none(visit) : review.of(walk, ask.page(), visit));
    }

    private Uni<Turn> about(long walkId, Visit visit, Function<PastWalk, Turn> shown) {
        return history.find(visit.update().chatId(), walkId)
                .chain(walk -> walk == null ? none(visit) : Uni.createFrom().item(shown.apply(walk)));
    }

    private Uni<Turn> none(Visit visit) {
        return menu.show(visit).map(turn -> turn.toast(visit, words.noWalk()));
    }

    private static String id(PastWalk walk) {
        return Long.toString(walk.summary().walkId());
    }
}

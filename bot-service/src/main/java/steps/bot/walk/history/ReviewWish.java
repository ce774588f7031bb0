package steps.bot.walk.history;

import static steps.bot.dialog.language.Figures.figures;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import steps.bot.dialog.Turn;
import steps.bot.dialog.Visit;
import steps.bot.menu.Menu;
import steps.domain.content.Texts;
import steps.domain.walk.WalkClock;
import steps.domain.walk.history.PastWalk;
import steps.domain.walk.review.ReviewRequest;
import steps.domain.walk.review.ReviewRequests;
import steps.domain.walk.review.ReviewTexts;

/** Takes somebody's wish that a walk of theirs be looked at, and says what becomes of it. */
@Singleton
class ReviewWish {
    private final ReviewRequests requests;
    private final HistoryScreens screens;
    private final Texts texts;
    private final WalkClock zones;

    ReviewWish(ReviewRequests requests, HistoryScreens screens, Texts texts, WalkClock zones) {
        this.requests = requests;
        this.screens = screens;
        this.texts = texts;
        this.zones = zones;
    }

    /** Of a walk that was taken in this chat. */
    Uni<Turn> of(PastWalk walk, int page, Visit visit) {
        return requests.ask(visit.user(), walk.summary().walkId())
                .map(request -> Menu.atMenu().show(visit, said(request, walk, visit), screens.back(walk, page)));
    }

    private String said(ReviewRequest request, PastWalk walk, Visit visit) {
        var moment = figures().moment(walk.summary().startedAt(), zones.zoneOf(visit.user()));
        return switch (request) {
            case ReviewRequest.Asked asked -> texts.html(ReviewTexts.ASKED, "moment", moment);
            case ReviewRequest.AskedBefore before -> texts.html(ReviewTexts.ASKED_BEFORE, "moment", moment);
            case ReviewRequest.LookedAt seen -> texts.html(ReviewTexts.LOOKED_AT, "moment", moment);
            case ReviewRequest.TooOld(long days) -> texts.html(ReviewTexts.TOO_OLD, "moment", moment, "days", days);
            case ReviewRequest.TooMany(int waiting) -> texts.html(ReviewTexts.TOO_MANY, "waiting", waiting);
            case ReviewRequest.NothingLost nothing -> texts.html(ReviewTexts.NOTHING_LOST, "moment", moment);
            case ReviewRequest.Deactivated off -> texts.html(ReviewTexts.DEACTIVATED);
            case ReviewRequest.NoWalk none -> screens.noWalk();
        };
    }
}

package steps.bot.walk;

import static steps.bot.dialog.language.Figures.figures;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import steps.bot.dialog.Turn;
import steps.bot.dialog.Visit;
import steps.bot.menu.Menu;
import steps.bot.walk.WalkState.AwaitingLocation;
import steps.bot.walk.WalkState.ChoosingForm;
import steps.bot.walk.WalkState.Live;
import steps.bot.walk.WalkState.Walking;
import steps.domain.walk.DailyLimit;
import steps.domain.walk.WalkSettings;
import steps.domain.walk.WalkStart;
import steps.domain.walk.WalkSummary;
import steps.domain.walk.WalkTexts;
import steps.domain.walk.Walks;
import steps.domain.walk.coefficient.CoefficientCache;

/** From the wish to walk to the first point. */
@Singleton
class WalkBeginning {
    private final Walks walks;
    private final DailyLimit limit;
    private final CoefficientCache coefficients;
    private final WalkSettings settings;
    private final WalkScreens words;
    private final Menu menu;

    WalkBeginning(
            Walks walks,
            DailyLimit limit,
            CoefficientCache coefficients,
            WalkSettings settings,
            WalkScreens words,
            Menu menu) {
        this.walks = walks;
        this.limit = limit;
        this.coefficients = coefficients;
        this.settings = settings;
        this.words = words;
        this.menu = menu;
    }

    /** Lets the person choose how they walk, unless they do already or all of today's steps are paid. */
    Uni<Turn> offer(ChoosingForm next, Visit visit) {
        return walks.activeOf(visit.user())
                .chain(active -> active != null ? turn(already(active, visit)) : offerNew(next, visit));
    }

    private Uni<Turn> offerNew(ChoosingForm next, Visit visit) {
        return limit.stepsLeftToday(visit.user())
                .chain(left -> left == 0
                        ? limitReached(settings.rules().dailyLimitSteps(), visit)
                        : turn(choice(next, left, visit)));
    }

    private Turn choice(ChoosingForm next, int stepsLeft, Visit visit) {
        return Turn.to(next).show(visit, words.choice(stepsLeft), words.forms());
    }

    /** The form is chosen, the live location is still to come. */
    Uni<Turn> await(String form, Visit visit) {
        return walks.activeOf(visit.user()).chain(active -> {
            if (active != null) {
                return turn(already(active, visit));
            }
            return coefficients.current().choice(form).isPresent()
                    ? turn(Turn.to(new AwaitingLocation(form)).show(visit, words.shareLive(form), words.back()))
                    : turn(formGone(visit));
        });
    }

    Uni<Turn> begin(String form, Live live, Visit visit) {
        return walks.start(visit.user(), form, live.in(visit.update().chatId())).chain(start -> switch (start) {
            case WalkStart.Started started -> turn(started(started.walk()));
            case WalkStart.AlreadyWalking walking -> turn(already(walking.walk(), visit));
            case WalkStart.DailyLimitReached limit -> limitReached(limit.limitSteps(), visit);
            case WalkStart.UnknownForm unknown -> turn(formGone(visit));
        });
    }

    private Turn started(WalkSummary walk) {
        return Turn.to(new Walking()).say(words.started(walk), words.finish(walk.walkId()), WalkStatus.purpose(walk));
    }

    private Turn already(WalkSummary walk, Visit visit) {
        return Turn.to(new Walking())
                .toast(visit, words.toast(WalkTexts.ALREADY_WALKING))
                .say(words.status(walk), words.finish(walk.walkId()), WalkStatus.purpose(walk));
    }

    private Turn formGone(Visit visit) {
        return Turn.to(new ChoosingForm(null)).show(visit, words.say(WalkTexts.FORM_GONE), words.forms());
    }

    private Uni<Turn> limitReached(int limitSteps, Visit visit) {
        var why = words.say(WalkTexts.LIMIT_REACHED, "limit", figures().steps(limitSteps));
        return menu.show(visit).map(shown -> shown.prefaced(why));
    }

    private static Uni<Turn> turn(Turn turn) {
        return Uni.createFrom().item(turn);
    }
}

package steps.admin.walk;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import steps.admin.panel.account.PanelUser;
import steps.admin.panel.account.Right;
import steps.admin.panel.form.Field;
import steps.admin.panel.form.Values;
import steps.admin.panel.list.Keys;
import steps.admin.panel.list.Numbers;
import steps.admin.panel.page.Words;
import steps.admin.panel.section.Action;
import steps.admin.panel.section.ActionResult;
import steps.domain.content.Html;
import steps.domain.walk.review.ReviewOutcome;
import steps.domain.walk.review.WalkVerdicts;

/** What is decided about a walk that looked wrong; once each. */
@Singleton
class ReviewActions {
    private static final long MOST_POINTS = 1_000_000;
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_MESSAGE = 3_000;
    private static final Words NO_WALK =
            Words.of("Такой прогулки в очереди нет.", "There is no such walk in the queue.");
    private static final Words DECIDED =
            Words.of("По этой прогулке уже решено.", "This walk has already been decided.");
    private static final Words TOO_FEW = Words.of("На счёте не хватает баллов: %s.", "Not enough points, missing: %s.");
    private static final Words SEEN = Words.of("Просмотрена.", "Reviewed.");
    private static final Words MOVED = Words.of("Баллы: %s.", "Points: %s.");

    private final WalkVerdicts verdicts;

    ReviewActions(WalkVerdicts verdicts) {
        this.verdicts = verdicts;
    }

    List<Action> all() {
        return List.of(
                Action.of(
                                "seen",
                                Words.of("Просмотрено", "Mark as reviewed"),
                                Words.of(
                                        "Баллы не изменятся. Кто сам просил проверить, узнает, что всё посчитано верно; остальные не узнают ничего.",
                                        "No points change. Those who asked for the review are told that everything was counted correctly; nobody else"
                                                + " is notified."),
                                Right.CARE_FOR_PEOPLE,
                                (key, asked, attempt, by) -> Keys.number(key).isEmpty()
                                        ? refused()
                                        : verdicts.seen(Keys.number(key).getAsLong(), asked.text("message"), by.name())
                                                .map(ReviewActions::told))
                        .asking(Field.area("message", Words.of("Ответ человеку", "Reply to the person"), LONGEST_REASON)
                                .hinted(Words.of(
                                        "Необязательно; придёт только тому, кто просил проверить.",
                                        "Optional; sent only to those who asked."))),
                moving(
                        "credit",
                        Words.of("Начислить баллы", "Credit points"),
                        Words.of(
                                "В историю баллов попадёт отдельная запись, человек получит сообщение.",
                                "A separate entry is added to the points history, and the person is notified."),
                        1),
                moving(
                                "take",
                                Words.of("Списать баллы", "Take points back"),
                                Words.of(
                                        "В историю баллов попадёт отдельная запись, человек получит сообщение.",
                                        "A separate entry is added to the points history, and the person is notified."),
                                -1)
                        .dangerous());
    }

    private Action moving(String name, Words title, Words consequence, int sign) {
        return Action.of(
                        name,
                        title,
                        consequence,
                        Right.CARE_FOR_PEOPLE,
                        (key, asked, attempt, by) -> move(key, asked, sign, by))
                .forOne()
                .asking(
                        Field.number("points", Words.of("Баллы", "Points"), 1, MOST_POINTS)
                                .needed(),
                        Field.text("reason", Words.of("Причина", "Reason"), LONGEST_REASON)
                                .needed()
                                .hinted(Words.of("Видна в аудите.", "Shown in the audit.")),
                        Field.area("message", Words.of("Сообщение человеку", "Message to the person"), LONGEST_MESSAGE)
                                .needed());
    }

    private Uni<ActionResult> move(String key, Values asked, int sign, PanelUser by) {
        return Keys.number(key).isEmpty()
                ? refused()
                : verdicts.move(
                                Keys.number(key).getAsLong(),
                                sign * asked.number("points"),
                                asked.text("reason"),
                                Html.of(asked.text("message")),
                                by.name())
                        .map(outcome -> told(outcome) instanceof ActionResult.Done done
                                ? done.because(asked.text("reason"))
                                : told(outcome));
    }

    private static ActionResult told(ReviewOutcome outcome) {
        return switch (outcome) {
            case ReviewOutcome.Decided(long points) ->
                points == 0
                        ? ActionResult.Done.of(SEEN, "verdict", "", "seen")
                        : ActionResult.Done.of(MOVED.filled(Numbers.grouped(points)), "points", "", points);
            case ReviewOutcome.DecidedBefore before -> new ActionResult.Unchanged(DECIDED);
            case ReviewOutcome.TooFewPoints(long missing) ->
                new ActionResult.Refused(TOO_FEW.filled(Numbers.grouped(missing)));
            case ReviewOutcome.NotFlagged none -> new ActionResult.Refused(NO_WALK);
        };
    }

    private static Uni<ActionResult> refused() {
        return Uni.createFrom().item(new ActionResult.Refused(NO_WALK));
    }
}

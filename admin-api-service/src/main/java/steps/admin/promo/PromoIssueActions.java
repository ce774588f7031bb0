package steps.admin.promo;

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
import steps.domain.promo.PromoRefund;
import steps.domain.promo.PromoRefunds;

/** Gives points back for a code that does not work where it should. */
@Singleton
class PromoIssueActions {
    private static final int LONGEST_REASON = 500;
    private static final Words NO_ISSUE = Words.of("Такой код никому не выдан.", "Nobody has been issued this code.");
    private static final Words REFUNDED_BEFORE =
            Words.of("Баллы уже возвращены.", "The points have already been returned.");
    private static final Words REFUNDED = Words.of("Возвращено баллов: %s.", "Points returned: %s.");

    private final PromoRefunds refunds;

    PromoIssueActions(PromoRefunds refunds) {
        this.refunds = refunds;
    }

    List<Action> all() {
        return List.of(Action.of(
                        "refund",
                        Words.of("Вернуть баллы", "Return the points"),
                        Words.of(
                                "Баллы вернутся тем, кто платил, человек получит сообщение. Код считается использованным.",
                                "The points go back to whoever paid, and the person is notified. The code counts as used."),
                        Right.EDIT_PROMO,
                        this::refund)
                .asking(Field.text("reason", Words.of("Причина", "Reason"), LONGEST_REASON)
                        .needed()
                        .hinted(Words.of("Видна в аудите.", "Shown in the audit.")))
                .dangerous());
    }

    private Uni<ActionResult> refund(String key, Values asked, String attempt, PanelUser by) {
        return Keys.number(key).isEmpty()
                ? Uni.createFrom().item(new ActionResult.Refused(NO_ISSUE))
                : refunds.refund(Keys.number(key).getAsLong()).map(refund -> switch (refund) {
                    case PromoRefund.Refunded done ->
                        ActionResult.Done.of(
                                        REFUNDED.filled(
                                                Numbers.grouped(done.points().value())),
                                        "points",
                                        "",
                                        "+" + done.points().value())
                                .because(asked.text("reason"));
                    case PromoRefund.AlreadyRefunded before -> new ActionResult.Unchanged(REFUNDED_BEFORE);
                    case PromoRefund.NoSuchCode none -> new ActionResult.Refused(NO_ISSUE);
                });
    }
}

package steps.domain.ledger;

import static steps.domain.content.Wording.html;
import static steps.domain.content.Wording.plain;

import steps.domain.content.TextKey;
import steps.domain.content.Wording;

/** What is said about points. */
public enum BalanceTexts implements TextKey {
    MENU(plain("balance", "Баланс", "Balance")),
    BALANCE(html("balance_shown", "💰 На счёте: <b>{points}</b>", "💰 Your balance: <b>{points}</b>")),
    FAMILY_BALANCE(html(
            "balance_of_family",
            "👪 На счёте семьи: <b>{points}</b>\n💰 Лично у вас: <b>{own}</b>",
            "👪 Your family has: <b>{points}</b>\n💰 You yourself have: <b>{own}</b>")),
    OTHERS_BALANCE(html(
            "balance_of_others",
            "Лично у остальных: {points}. Они пойдут в оплату, когда общих не хватит.",
            "The others themselves have {points}, which pay when the common ones do not suffice.")),
    FAMILY_HISTORY(plain("balance_family_history", "История семьи", "Family history")),
    FAMILY_HISTORY_PAGE(html(
            "balance_family_history_page",
            "👪 <b>История семьи</b>\n\n{entries}",
            "👪 <b>What the family earned and spent</b>\n\n{entries}")),
    HISTORY(plain("balance_history", "История начислений и трат", "Points history")),
    HISTORY_PAGE(html(
            "balance_history_page",
            "📜 <b>История начислений и трат</b>\n\n{entries}",
            "📜 <b>Points earned and spent</b>\n\n{entries}")),
    HISTORY_EMPTY(html(
            "balance_history_empty",
            "📜 Пока здесь пусто. Первые баллы появятся после первой прогулки.",
            "📜 Nothing here yet. Your first points will come with your first walk.")),
    GIVEN(html("points_given", "💰 Вам начислено: <b>{points}</b>", "💰 You have been given <b>{points}</b>")),
    TAKEN(html(
            "points_taken",
            "💰 С вашего счёта списано: <b>{points}</b>",
            "💰 Taken from your account: <b>{points}</b>")),
    OLDER(plain("balance_older", "Раньше", "Earlier")),
    NEWER(plain("balance_newer", "Позже", "Later")),
    STEPS_ACCRUAL(plain("operation_steps_accrual", "прогулка", "walk")),
    REFERRAL_REWARD(plain("operation_referral_reward", "награда за друга", "reward for a friend")),
    PURCHASE(plain("operation_purchase", "покупка", "purchase")),
    PROMO_PURCHASE(plain("operation_promo_purchase", "промокод", "promo code")),
    REFUND(plain("operation_refund", "возврат", "refund")),
    MANUAL_ADJUST(plain("operation_manual_adjust", "корректировка", "adjustment")),
    TRANSFER(plain("operation_transfer", "перевод", "transfer")),
    OPENING(plain("operation_opening", "перенос остатка", "balance carried over"));

    private final Wording wording;

    BalanceTexts(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}

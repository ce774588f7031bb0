package steps.domain.ledger;

import steps.domain.content.TextKey;

/** What is said about points. */
public enum BalanceTexts implements TextKey {
    MENU("balance", "Баланс"),
    BALANCE("balance_shown", "💰 На счёте: <b>{points}</b>"),
    HISTORY("balance_history", "История начислений и трат"),
    HISTORY_PAGE("balance_history_page", "📜 <b>История начислений и трат</b>\n\n{entries}"),
    HISTORY_EMPTY("balance_history_empty", "📜 Пока здесь пусто. Первые баллы появятся после первой прогулки."),
    OLDER("balance_older", "Раньше"),
    NEWER("balance_newer", "Позже"),
    STEPS_ACCRUAL("operation_steps_accrual", "прогулка"),
    REFERRAL_REWARD("operation_referral_reward", "награда за друга"),
    PURCHASE("operation_purchase", "покупка"),
    PROMO_PURCHASE("operation_promo_purchase", "промокод"),
    REFUND("operation_refund", "возврат"),
    MANUAL_ADJUST("operation_manual_adjust", "корректировка"),
    TRANSFER("operation_transfer", "перевод");

    private final String key;
    private final String builtIn;

    BalanceTexts(String key, String builtIn) {
        this.key = key;
        this.builtIn = builtIn;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public String builtIn() {
        return builtIn;
    }
}

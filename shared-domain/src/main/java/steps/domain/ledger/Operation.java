package steps.domain.ledger;

import java.util.Locale;

/** Why points moved. */
public enum Operation {
    STEPS_ACCRUAL,
    REFERRAL_REWARD,
    PURCHASE,
    PROMO_PURCHASE,
    REFUND,
    MANUAL_ADJUST,
    TRANSFER,
    /** What somebody had when the former system's data were taken over. */
    OPENING;

    /** As the column holds it. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Operation of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

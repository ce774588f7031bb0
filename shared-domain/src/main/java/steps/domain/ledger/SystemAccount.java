package steps.domain.ledger;

import java.util.Locale;

/** Where points come from and go to; keeps no balance and is never locked. */
public enum SystemAccount implements Owner {
    /** Pays for walking. */
    STEPS,
    /** Takes what is paid for gifts and promo codes, gives refunds. */
    SHOP,
    /** The other side of an operator's correction. */
    ADJUSTMENTS,
    /** Where all points come from that people brought along from the former system. */
    FORMER_SYSTEM;

    String systemName() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package steps.domain.delivery;

import java.util.Locale;

/** What becomes of a delivery when nobody knows whether it arrived. */
public enum AfterCrash {
    /** It is sent again: rather twice than never. */
    RESEND,
    /** It waits for somebody's decision: rather never than twice. */
    ASK;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static AfterCrash of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

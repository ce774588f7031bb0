package steps.domain.telegram;

import java.util.Locale;

/** What came of the last wish. */
public enum WebhookAnswer {
    /** Telegram was asked, and nothing more was wanted. */
    TOLD,
    SET,
    /** Updates are polled for, so there is no webhook to set. */
    POLLS,
    /** {@link WebhookState#failure} says why. */
    FAILED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static WebhookAnswer of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

package steps.admin.webhook;

import java.security.SecureRandom;
import java.util.Base64;

/** What an endpoint's messages are signed with, as the specification writes it: {@code whsec_} and the bytes in Base64. */
public record WebhookSecret(String written) {
    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;

    public static WebhookSecret random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new WebhookSecret(PREFIX + Base64.getEncoder().encodeToString(bytes));
    }

    byte[] bytes() {
        return Base64.getDecoder().decode(written.substring(PREFIX.length()));
    }

    /** Never the secret itself: it may end up in a log line. */
    @Override
    public String toString() {
        return "WebhookSecret[…]";
    }
}

package steps.admin.webhook;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import steps.platform.hash.Hmac;

/**
 * The header {@code webhook-signature}: of the message's id, the attempt's time and the body, one for each secret that holds, so that a
 * receiver may know either.
 */
final class WebhookSignature {
    private WebhookSignature() {}

    static String of(String id, long timestampS, String body, List<WebhookSecret> secrets) {
        var signed = (id + '.' + timestampS + '.' + body).getBytes(StandardCharsets.UTF_8);
        return secrets.stream()
                .map(secret -> "v1," + Base64.getEncoder().encodeToString(new Hmac(secret.bytes()).of(signed)))
                .collect(Collectors.joining(" "));
    }
}

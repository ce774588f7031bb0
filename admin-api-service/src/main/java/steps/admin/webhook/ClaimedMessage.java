package steps.admin.webhook;

import java.util.List;
import java.util.UUID;

/**
 * A message that this replica is sending to one endpoint.
 *
 * @param attempts with this one
 * @param secrets that hold now, the newest first
 */
record ClaimedMessage(
        long endpointId,
        String endpoint,
        long messageId,
        UUID key,
        UUID claim,
        int attempts,
        String url,
        String body,
        List<WebhookSecret> secrets) {

    /** As receivers know it. */
    String id() {
        return "msg_" + key;
    }
}

package steps.domain.telegram;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What Telegram tells of the webhook.
 *
 * @param polls whether updates are polled for instead
 * @param address without what may be secret in it; empty where there is no webhook
 * @param isOurs whether it is as we want it
 * @param pending updates that wait at Telegram
 * @param error the last one of a delivery; null when there was none
 */
public record WebhookNews(
        boolean polls,
        String address,
        boolean isOurs,
        long pending,
        int maxConnections,
        @Nullable Failure error) {
    /** Of another's address only the host: its path may be a secret of theirs. Of ours neither a user nor a query. */
    public static String shown(String url, boolean isOurs) {
        if (url.isBlank()) {
            return "";
        }
        try {
            var uri = URI.create(url);
            var host = uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
            return uri.getHost() == null ? "…" : uri.getScheme() + "://" + host + (isOurs ? uri.getPath() : "/…");
        } catch (IllegalArgumentException e) {
            return "…";
        }
    }

    /** When a delivery failed, and how. */
    public record Failure(Instant at, String message) {}
}

package steps.sandbox.updates;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import steps.sandbox.events.Change;
import steps.sandbox.events.Changes;
import steps.sandbox.faults.Faults;
import steps.sandbox.json.Json;
import steps.sandbox.settings.LiveSettings;

/** The bot's webhook: set or not, and its delivery while it is set. */
public final class Webhook {
    private final Vertx vertx;
    private final Clock clock;
    private final UpdateQueue queue;
    private final LiveSettings settings;
    private final Faults faults;
    private final DeliveryLog log;
    private final Changes changes;
    private Consumer<WebhookReply> replies = reply -> {};
    private WebhookSettings current = WebhookSettings.NONE;
    private WebhookStatus status = new WebhookStatus(() -> {});
    private @Nullable WebhookDelivery delivery;

    public Webhook(
            Vertx vertx,
            Clock clock,
            UpdateQueue queue,
            LiveSettings settings,
            Faults faults,
            DeliveryLog log,
            Changes changes) {
        this.vertx = vertx;
        this.clock = clock;
        this.queue = queue;
        this.settings = settings;
        this.faults = faults;
        this.log = log;
        this.changes = changes;
        queue.onAdded(this::pump);
    }

    /** Takes every 2xx answer: its body may hold a method to execute. */
    public void onReply(Consumer<WebhookReply> listener) {
        replies = listener;
    }

    public WebhookSettings current() {
        return current;
    }

    public boolean isSet() {
        return current.isSet();
    }

    /** Starts anew with these settings; errors of before are forgotten. */
    public void set(WebhookSettings webhook) {
        stop();
        current = webhook;
        if (webhook.isSet()) {
            status = new WebhookStatus(() -> set(WebhookSettings.NONE));
            delivery = new WebhookDelivery(
                    vertx, clock, queue, webhook, status, settings, faults, log, reply -> replies.accept(reply));
            vertx.runOnContext(soon -> pump());
        }
        changes.tell(new Change.Elsewhere());
    }

    public void stop() {
        if (delivery != null) {
            delivery.stop();
            delivery = null;
        }
    }

    private void pump() {
        if (delivery != null) {
            delivery.pump();
        }
    }

    /** The WebhookInfo object. */
    public ObjectNode info() {
        ObjectNode info = Json.object()
                .put("url", current.url())
                .put("has_custom_certificate", current.hasCertificate())
                .put("pending_update_count", queue.size());
        if (!current.ipAddress().isEmpty()) {
            info.put("ip_address", current.ipAddress());
        }
        if (isSet() && status.lastErrorDate() != 0) {
            info.put("last_error_date", status.lastErrorDate());
            info.put("last_error_message", status.lastError());
        }
        if (isSet()) {
            info.put("max_connections", current.maxConnections());
        }
        if (!queue.allowed().isDefault()) {
            ArrayNode allowed = info.putArray("allowed_updates");
            queue.allowed().list().forEach(allowed::add);
        }
        return info;
    }
}

package steps.sandbox.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import steps.sandbox.json.Json;

/**
 * What somebody asked to go wrong.
 *
 * @param count how often, -1 for as long as it stands
 * @param method a Bot API method, for faults on deliveries a type of update; empty for any
 * @param chatId 0 for any
 */
public record FaultOrder(
        FaultKind kind,
        long count,
        double probability,
        long seed,
        int retryAfter,
        long millis,
        String method,
        long chatId) {
    private static final Set<String> FIELDS =
            Set.of("kind", "count", "probability", "seed", "retry_after", "millis", "method", "chat_id");

    /** Reads an order; without count and probability it strikes once, with a probability until it is cleared. */
    public static FaultOrder parse(JsonNode json) {
        for (Iterator<String> names = json.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!FIELDS.contains(name)) {
                throw new IllegalArgumentException("a fault has no field " + name);
            }
        }
        FaultKind kind = FaultKind.of(json.path("kind").asText())
                .orElseThrow(() -> new IllegalArgumentException("kind must be one of 429, 500, latency, disconnect,"
                        + " disconnect_after, duplicate, late, out_of_order"));
        double probability = json.path("probability").asDouble(1);
        if (!(probability > 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability must be above 0 and at most 1");
        }
        long count = json.path("count").asLong(json.has("probability") ? -1 : 1);
        if (count == 0 || count < -1) {
            throw new IllegalArgumentException("count must be at least 1, or -1 for no end");
        }
        long millis = json.path("millis").asLong(1000);
        int retryAfter = json.path("retry_after").asInt(1);
        if (millis < 0 || retryAfter < 1) {
            throw new IllegalArgumentException("millis must not be negative and retry_after must be at least 1");
        }
        return new FaultOrder(
                kind,
                count,
                probability,
                json.path("seed").asLong(ThreadLocalRandom.current().nextLong()),
                retryAfter,
                millis,
                json.path("method").asText(),
                json.path("chat_id").asLong());
    }

    ObjectNode json() {
        ObjectNode json = Json.object().put("kind", kind.wireName());
        json.put("probability", probability).put("seed", seed);
        json.put("retry_after", retryAfter).put("millis", millis);
        if (!method.isEmpty()) {
            json.put("method", method);
        }
        if (chatId != 0) {
            json.put("chat_id", chatId);
        }
        return json;
    }
}

package steps.sandbox.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import steps.sandbox.events.Change;
import steps.sandbox.events.Changes;
import steps.sandbox.events.Ring;
import steps.sandbox.json.Json;

/** The last calls of the Bot API with what they asked and what they got. */
public final class CallLog {
    private static final int KEPT = 10_000;
    private static final long KEPT_CHARACTERS = 16L * 1024 * 1024;
    private static final int LONGEST_VALUE = 4_096;

    /**
     * One call.
     *
     * @param at Unix milliseconds
     * @param chatId 0 when it concerns no chat
     * @param description the refusal's words, else null
     */
    public record Call(
            long n,
            long at,
            String method,
            long chatId,
            int status,
            @Nullable String description,
            Map<String, String> request,
            @Nullable JsonNode result,
            long millis) {

        public ObjectNode brief() {
            ObjectNode json = Json.object()
                    .put("n", n)
                    .put("at", at)
                    .put("method", method)
                    .put("chat_id", chatId == 0 ? null : chatId)
                    .put("status", status);
            return json.put("description", description);
        }

        public ObjectNode json() {
            ObjectNode json = brief();
            ObjectNode parameters = json.putObject("request");
            request.forEach(parameters::put);
            json.set("result", result);
            return json.put("millis", millis);
        }
    }

    private final Changes changes;
    private final Ring<Call> ring = new Ring<>(KEPT, KEPT_CHARACTERS);

    CallLog(Changes changes) {
        this.changes = changes;
    }

    public void add(
            long at,
            String method,
            long chatId,
            int status,
            @Nullable String description,
            Map<String, String> request,
            @Nullable JsonNode result,
            long millis) {
        Map<String, String> kept = new LinkedHashMap<>(request);
        kept.replaceAll((name, value) -> shortened(value));
        Call call = new Call(ring.next(), at, method, chatId, status, description, kept, result, millis);
        ring.add(call, weight(kept) + weight(result));
        changes.tell(new Change.Call(call.n(), chatId));
    }

    private static String shortened(String value) {
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
    }

    /** An estimate is enough, and measuring each answer would cost more than keeping it. */
    private static long weight(@Nullable JsonNode result) {
        return result == null ? 0 : 1_000L * Math.max(1, result.isArray() ? result.size() : 1);
    }

    private static long weight(Map<String, String> request) {
        long weight = 500;
        for (String value : request.values()) {
            weight += value.length();
        }
        return weight;
    }

    public List<Call> since(long n, int limit) {
        return ring.since(n, limit);
    }

    public long last() {
        return ring.next() - 1;
    }

    public void clear() {
        ring.clear();
    }
}

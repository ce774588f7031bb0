package steps.sandbox.faults;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Random;
import steps.sandbox.json.Json;

/** One order to fail: which calls or updates it strikes, how often, and how. */
public final class Fault {
    private final long id;
    private final FaultOrder order;
    private final Random random;
    private long remaining;
    private long struck;

    Fault(long id, FaultOrder order) {
        this.id = id;
        this.order = order;
        this.random = new Random(order.seed());
        this.remaining = order.count();
    }

    public long id() {
        return id;
    }

    public FaultKind kind() {
        return order.kind();
    }

    public int retryAfter() {
        return order.retryAfter();
    }

    public long millis() {
        return order.millis();
    }

    boolean isSpent() {
        return remaining == 0;
    }

    /** Rolls the dice for a call or an update that it could strike. */
    boolean strikes(String method, long chatId) {
        boolean concerned = (order.method().isEmpty() || order.method().equalsIgnoreCase(method))
                && (order.chatId() == 0 || order.chatId() == chatId);
        if (!concerned || isSpent() || random.nextDouble() >= order.probability()) {
            return false;
        }
        struck++;
        if (remaining > 0) {
            remaining--;
        }
        return true;
    }

    public ObjectNode json() {
        ObjectNode json = order.json().put("id", id).put("struck", struck);
        if (remaining >= 0) {
            json.put("remaining", remaining);
        } else {
            json.putNull("remaining");
        }
        return Json.object().put("id", id).setAll(json);
    }
}

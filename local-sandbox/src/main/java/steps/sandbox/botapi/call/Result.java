package steps.sandbox.botapi.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import org.jspecify.annotations.Nullable;
import steps.sandbox.json.Json;

/** A successful answer; few methods add a description, null elsewhere. */
public record Result(JsonNode value, @Nullable String description) {
    public static Future<Result> of(JsonNode value) {
        return Future.succeededFuture(new Result(value, null));
    }

    public static Future<Result> done() {
        return of(BooleanNode.TRUE);
    }

    public static Future<Result> done(String description) {
        return Future.succeededFuture(new Result(BooleanNode.TRUE, description));
    }

    public ObjectNode json() {
        ObjectNode json = Json.object().put("ok", true);
        json.set("result", value);
        if (description != null) {
            json.put("description", description);
        }
        return json;
    }
}

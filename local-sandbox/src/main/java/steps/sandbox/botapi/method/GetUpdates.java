package steps.sandbox.botapi.method;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.vertx.core.Future;
import java.util.List;
import steps.sandbox.botapi.call.Request;
import steps.sandbox.botapi.call.Result;
import steps.sandbox.json.Json;
import steps.sandbox.refusals.Refusal;
import steps.sandbox.updates.AllowedUpdates;
import steps.sandbox.updates.PendingUpdate;
import steps.sandbox.world.World;

/** The method getUpdates. */
final class GetUpdates implements BotMethod {
    private final World world;

    GetUpdates(World world) {
        this.world = world;
    }

    @Override
    public Future<Result> call(Request request) {
        if (world.webhook().isSet()) {
            throw Refusal.conflict("can't use getUpdates method while webhook is active; use deleteWebhook to delete"
                    + " the webhook first");
        }
        AllowedUpdates.parse(request.text("allowed_updates"))
                .filter(wanted -> !wanted.equals(world.queue().allowed()))
                .ifPresent(world.queue()::allow);
        int offset = Math.clamp(request.number("offset"), Integer.MIN_VALUE + 1, Integer.MAX_VALUE);
        return world.polling()
                .poll(offset, request.number("limit", 100, 1, 100), request.number("timeout", 0, 0, 50))
                .map(updates -> new Result(json(updates), null));
    }

    private static ArrayNode json(List<PendingUpdate> updates) {
        ArrayNode array = Json.array();
        updates.forEach(update -> array.addRawValue(new RawValue(update.json())));
        return array;
    }
}

package steps.sandbox.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.ext.web.RoutingContext;
import steps.sandbox.events.Change;
import steps.sandbox.faults.Fault;
import steps.sandbox.faults.FaultOrder;
import steps.sandbox.json.Json;
import steps.sandbox.world.World;

/** The sandbox itself: what it is, its settings, its faults, a fresh start. */
final class SettingsRoutes {
    private static final String DEFAULT_SCOPE = "default   ";

    private final World world;
    private final Runnable resetWeather;

    SettingsRoutes(World world, Runnable resetWeather) {
        this.world = world;
        this.resetWeather = resetWeather;
    }

    void mount(Routes routes) {
        var router = routes.router();
        routes.answer(router.get("/sandbox/info"), this::info);
        routes.answer(
                router.get("/sandbox/settings"), context -> world.settings().json());
        routes.answer(router.put("/sandbox/settings"), this::change);
        routes.answer(router.post("/sandbox/faults"), this::addFault);
        routes.answer(router.get("/sandbox/faults"), this::faults);
        routes.answer(router.delete("/sandbox/faults"), this::clearFaults);
        routes.answer(router.delete("/sandbox/faults/:id"), this::removeFault);
        routes.answer(router.post("/sandbox/reset"), this::reset);
    }

    private JsonNode info(RoutingContext context) {
        ObjectNode info = Json.object();
        info.set("bot", world.bot().user().json());
        info.set("commands", world.bot().commands(DEFAULT_SCOPE));
        info.set("webhook", world.webhook().info());
        info.putObject("polling")
                .put("waiting", world.polling().isWaiting())
                .put("polls", world.polling().polls());
        info.set("settings", world.settings().json());
        return info;
    }

    private JsonNode change(RoutingContext context) {
        world.settings().change(Fields.of(context).json());
        world.limits().clear();
        world.changes().tell(new Change.Elsewhere());
        return world.settings().json();
    }

    private JsonNode addFault(RoutingContext context) {
        return world.faults().add(FaultOrder.parse(Fields.of(context).json())).json();
    }

    private JsonNode faults(RoutingContext context) {
        ArrayNode list = Json.array();
        for (Fault fault : world.faults().all()) {
            list.add(fault.json());
        }
        return list;
    }

    private JsonNode clearFaults(RoutingContext context) {
        world.faults().clear();
        return Json.object();
    }

    private JsonNode removeFault(RoutingContext context) {
        long id = Routes.pathNumber(context, "id");
        if (!world.faults().remove(id)) {
            throw ControlError.notFound("there is no fault " + id);
        }
        return Json.object();
    }

    /** {@code ?keep=webhook} leaves the webhook and the commands, which a bot that runs has set only once. */
    private JsonNode reset(RoutingContext context) {
        String keep = context.request().getParam("keep", "");
        if (!keep.isEmpty() && !keep.equals("webhook")) {
            throw ControlError.badRequest("keep can only be webhook");
        }
        world.forget(keep.isEmpty());
        resetWeather.run();
        world.changes().tell(new Change.Reset());
        return Json.object();
    }
}

package steps.sandbox.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import steps.sandbox.events.Change;
import steps.sandbox.json.Json;
import steps.sandbox.world.World;

/** Server-sent events for the chat page. Changes are gathered for a moment, so that a busy bot sends each chat once. */
final class EventsRoute {
    private static final long GATHERED_MS = 50;
    private static final long HEARTBEAT_MS = 15_000;
    private static final long MAX_UNSENT_EVENTS = 10_000;

    private final World world;

    EventsRoute(World world) {
        this.world = world;
    }

    void mount(Routes routes) {
        routes.router().get("/sandbox/events").handler(context -> new Stream(context).open());
    }

    private final class Stream {
        private final HttpServerResponse response;
        private final Set<Change> gathered = new LinkedHashSet<>();
        /** Its number is enough: a page reads all calls since the last that it knows. */
        private Change.@Nullable Call newestCall;

        private long timer = -1;

        Stream(RoutingContext context) {
            response = context.response();
        }

        void open() {
            response.setChunked(true)
                    .putHeader("Content-Type", "text/event-stream")
                    .putHeader("Cache-Control", "no-store");
            response.write(": welcome\n\n");
            Runnable stop = world.changes().listen(this::gather);
            long heartbeat = world.vertx().setPeriodic(HEARTBEAT_MS, tick -> response.write(": still here\n\n"));
            response.closeHandler(gone -> {
                stop.run();
                world.vertx().cancelTimer(heartbeat);
                world.vertx().cancelTimer(timer);
            });
        }

        private void gather(Change change) {
            if (change instanceof Change.Elsewhere || gathered.size() >= MAX_UNSENT_EVENTS) {
                return;
            }
            if (change instanceof Change.Call call) {
                newestCall = call;
            } else {
                gathered.add(change);
            }
            if (timer < 0) {
                timer = world.vertx().setTimer(GATHERED_MS, due -> send());
            }
        }

        /** A page that does not read keeps its events here, where each chat counts once. */
        private void send() {
            if (response.writeQueueFull()) {
                timer = world.vertx().setTimer(GATHERED_MS, due -> send());
                return;
            }
            timer = -1;
            if (newestCall != null) {
                gathered.add(newestCall);
                newestCall = null;
            }
            StringBuilder events = new StringBuilder();
            for (Change change : gathered) {
                String data = new String(Json.bytes(json(change)), StandardCharsets.UTF_8);
                events.append("data: ").append(data).append("\n\n");
            }
            gathered.clear();
            response.write(events.toString());
        }

        private static ObjectNode json(Change change) {
            return switch (change) {
                case Change.InChat chat -> Json.object().put("type", "chat").put("user_id", chat.chatId());
                case Change.InPeople ignored -> Json.object().put("type", "users");
                case Change.Call call -> Json.object().put("type", "call").put("n", call.number());
                case Change.Reset ignored -> Json.object().put("type", "reset");
                case Change.Elsewhere ignored -> throw new IllegalStateException("not an event of the page");
            };
        }
    }
}

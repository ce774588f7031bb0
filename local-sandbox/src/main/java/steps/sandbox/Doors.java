package steps.sandbox;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import steps.sandbox.botapi.BotDoor;
import steps.sandbox.botapi.FileDoor;
import steps.sandbox.control.ControlDoor;
import steps.sandbox.world.World;

/** Leads a request to the Bot API, to its downloads, or to the side of people and tests. */
final class Doors {
    private final BotDoor bot;
    private final FileDoor files;
    private final Router control;

    Doors(World world) {
        bot = new BotDoor(world);
        files = new FileDoor(world);
        control = ControlDoor.router(world);
    }

    void serve(HttpServerRequest request) {
        String path = String.valueOf(request.path());
        if (path.startsWith(BotDoor.PREFIX)) {
            bot.handle(request);
        } else if (path.startsWith(FileDoor.PREFIX)) {
            files.handle(request);
        } else {
            control.handle(request);
        }
    }
}

package steps.sandbox.control;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.StaticHandler;
import steps.sandbox.weather.Weather;
import steps.sandbox.world.World;

/** The HTTP side for people, tests and load runs: control calls, events, weather, the chat page. */
public final class ControlDoor {
    private ControlDoor() {}

    public static Router router(World world) {
        Router router = Router.router(world.vertx());
        Routes routes = new Routes(router);
        Weather weather = new Weather();
        new PeopleRoutes(world).mount(routes);
        new ActRoutes(world).mount(routes);
        new GroupRoutes(world).mount(routes);
        new LogRoutes(world).mount(routes);
        new SettingsRoutes(world, weather::clear).mount(routes);
        new EventsRoute(world).mount(routes);
        new FileRoutes(world).mount(routes);
        new WeatherRoutes(world, weather).mount(routes);
        OpenApiRoute.mount(routes);
        router.route("/sandbox/*").handler(context -> {
            throw ControlError.notFound("there is no control call "
                    + context.request().method() + " " + context.request().path());
        });
        router.get().handler(StaticHandler.create("chat").setCachingEnabled(false));
        return router;
    }
}

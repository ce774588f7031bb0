package steps.sandbox.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.ext.web.RoutingContext;
import steps.sandbox.json.Json;
import steps.sandbox.weather.Forecast;
import steps.sandbox.weather.Weather;
import steps.sandbox.world.World;

/** The double of Open-Meteo and what is set about it. */
final class WeatherRoutes {
    private static final long LONGEST_DELAY_MS = 600_000;

    private final World world;
    private final Weather weather;
    private final Forecast forecast;

    WeatherRoutes(World world, Weather weather) {
        this.world = world;
        this.weather = weather;
        this.forecast = new Forecast(weather, world.clock());
    }

    void mount(Routes routes) {
        routes.answer(routes.router().get("/sandbox/weather"), context -> json());
        routes.answer(routes.router().put("/sandbox/weather"), this::change);
        routes.router().get("/v1/forecast").handler(this::forecast);
    }

    private JsonNode json() {
        return Json.object()
                .put("temperature_c", weather.temperatureC())
                .put("fail", weather.isFailing())
                .put("delay_ms", weather.delayMs());
    }

    private JsonNode change(RoutingContext context) {
        Fields fields = Fields.of(context, "temperature_c", "fail", "delay_ms");
        ObjectNode json = fields.json();
        if (json.has("temperature_c")) {
            var celsius = fields.number("temperature_c", -90, 60);
            weather.setTemperature(celsius.isPresent() ? (Double) celsius.getAsDouble() : null);
        }
        if (json.has("fail")) {
            weather.setFailing(fields.flag("fail"));
        }
        fields.whole("delay_ms", 0, LONGEST_DELAY_MS).ifPresent(weather::setDelayMs);
        return json();
    }

    private void forecast(RoutingContext context) {
        if (weather.delayMs() == 0) {
            answer(context);
        } else {
            world.vertx().setTimer(weather.delayMs(), timer -> answer(context));
        }
    }

    private void answer(RoutingContext context) {
        if (weather.isFailing()) {
            Routes.write(context, 503, Json.object().put("error", true).put("reason", "Service unavailable"));
            return;
        }
        var request = context.request();
        try {
            Routes.write(
                    context,
                    200,
                    forecast.answer(
                            request.getParam("latitude"), request.getParam("longitude"), request.getParam("current")));
        } catch (IllegalArgumentException e) {
            Routes.write(context, 400, Json.object().put("error", true).put("reason", e.getMessage()));
        }
    }
}

package steps.sandbox.weather;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import steps.sandbox.json.Json;

/** Answers {@code /v1/forecast} in Open-Meteo's shape, for one place or for several at once. */
public final class Forecast {
    private static final int INTERVAL_S = 900;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private final Weather weather;
    private final Clock clock;

    public Forecast(Weather weather, Clock clock) {
        this.weather = weather;
        this.clock = clock;
    }

    /**
     * The current temperature at every place.
     *
     * @throws IllegalArgumentException with Open-Meteo's reason when the question is malformed
     */
    public JsonNode answer(String latitudes, String longitudes, String current) {
        List<Double> north = numbers("Latitude", latitudes, 90);
        List<Double> east = numbers("Longitude", longitudes, 180);
        if (north.size() != east.size()) {
            throw new IllegalArgumentException(
                    "Parameter 'latitude' and 'longitude' must have the same number of elements");
        }
        ArrayNode places = Json.array();
        for (int i = 0; i < north.size(); i++) {
            places.add(place(north.get(i), east.get(i), current, i));
        }
        return places.size() == 1 ? places.get(0) : places;
    }

    private ObjectNode place(double latitude, double longitude, String current, int index) {
        long now = clock.instant().getEpochSecond() / INTERVAL_S * INTERVAL_S;
        LocalDateTime time = LocalDateTime.ofEpochSecond(now, 0, ZoneOffset.UTC);
        ObjectNode json = Json.object()
                .put("latitude", latitude)
                .put("longitude", longitude)
                .put("generationtime_ms", 0.02)
                .put("utc_offset_seconds", 0)
                .put("timezone", "GMT")
                .put("timezone_abbreviation", "GMT")
                .put("elevation", 150.0);
        if (index > 0) {
            json.put("location_id", index);
        }
        if (current == null) {
            return json;
        }
        ObjectNode units =
                json.putObject("current_units").put("time", "iso8601").put("interval", "seconds");
        ObjectNode values =
                json.putObject("current").put("time", TIME.format(time)).put("interval", INTERVAL_S);
        for (String variable : current.split(",", -1)) {
            if (!variable.equals("temperature_2m")) {
                throw new IllegalArgumentException("Data corrupted at path ''. Cannot initialize"
                        + " SurfacePressureAndHeightVariable<VariableAndPreviousDay, ForecastPressureVariable,"
                        + " ForecastHeightVariable> from invalid String value " + variable + ".");
            }
            units.put(variable, "°C");
            values.put(variable, weather.at(latitude, time.getDayOfYear()));
        }
        return json;
    }

    private static List<Double> numbers(String name, String list, double most) {
        List<Double> numbers = new ArrayList<>();
        if (list == null || list.isEmpty()) {
            throw new IllegalArgumentException("Parameter '" + name.toLowerCase(Locale.ROOT) + "' is required.");
        }
        for (String text : list.split(",", -1)) {
            double number = number(text);
            if (!(Math.abs(number) <= most)) {
                int bound = (int) most;
                throw new IllegalArgumentException(
                        name + " must be in range of -" + bound + " to " + bound + "°. Given: " + text + ".");
            }
            numbers.add(number);
        }
        return numbers;
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text.trim());
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}

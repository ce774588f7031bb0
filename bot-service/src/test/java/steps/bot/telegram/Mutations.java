package steps.bot.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes of an update what Telegram would never send, the same for the same seed. */
final class Mutations {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String[] NASTY = {
        "null",
        "true",
        "0",
        "-1",
        "1.5",
        "1e400",
        "-1e-400",
        "NaN",
        "-Infinity",
        "9223372036854775807",
        "9223372036854775808",
        "-99999999999999999999999999",
        "2147483648",
        "1793534400",
        "181",
        "-90.00001",
        "\"\"",
        "\" \"",
        "\"\\u0000\"",
        "\"\\uD800\"",
        "\"\\uDFFF\\uD800x\"",
        "\"\\u200b\\u200d\\ufeff\"",
        "\"\\u202eمرحبا\\u2066x\"",
        "\"<b>&<i>{name}</u>\"",
        "\"private\"",
        "\"/\"",
        "\"/@\"",
        "\"5000000001\"",
        "[]",
        "{}",
        "[".repeat(600) + "]".repeat(600),
        "{\"id\":{}}",
        "[null]",
        "-1001234567890",
        "\"supergroup\"",
        "\"channel\"",
        "\"kicked\"",
        "\"restricted\"",
        "\"\\uFFFF\\u00AD\\uD83D\\uDC15\\u0301\"",
        "\"" + "<".repeat(100_000) + "\"",
        "\"" + "ё".repeat(5_000) + "\""
    };

    private final Random random;

    Mutations(Random random) {
        this.random = random;
    }

    /** One value somewhere becomes another, or is gone. */
    String oneValue(String json) {
        JsonNode update;
        try {
            update = JSON.readTree(json);
        } catch (JsonProcessingException brokenAlready) {
            return json;
        }
        var places = new ArrayList<ObjectNode>();
        collect(update, places);
        if (places.isEmpty()) {
            return json;
        }
        var object = places.get(random.nextInt(places.size()));
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty()) {
            return json;
        }
        var name = names.get(random.nextInt(names.size()));
        if (random.nextInt(5) == 0) {
            object.remove(name);
            return update.toString();
        }
        object.put(name, "@@");
        return update.toString().replace("\"@@\"", NASTY[random.nextInt(NASTY.length)]);
    }

    /** A few bytes become others, and sometimes the end is missing. */
    byte[] bytes(byte[] original) {
        var bytes = original.clone();
        for (int change = random.nextInt(4); change >= 0; change--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }

    private static void collect(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
            object.forEach(child -> collect(child, objects));
        } else if (node instanceof ArrayNode array) {
            array.forEach(child -> collect(child, objects));
        }
    }
}

package steps.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import steps.bot.dialog.Input;
import steps.bot.dialog.Update;

/** Whatever comes in is either an update that makes sense, or refused as no update at all. */
class MutatedUpdatesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MUTATIONS = 1_250;
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
        "\"private\"",
        "\"/\"",
        "\"/@\"",
        "\"5000000001\"",
        "[]",
        "{}",
        "[[[[[[]]]]]]",
        "{\"id\":{}}",
        "[null]",
        "\"" + "ё".repeat(5_000) + "\""
    };

    private final UpdateReader reader = new UpdateReader();

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void valuesOfAnyKindInAnyPlaceNeverThrow(long seed) throws JsonProcessingException {
        var random = new Random(seed);
        for (int i = 0; i < MUTATIONS; i++) {
            var update = (ObjectNode) JSON.readTree(Samples.ALL.get(i % Samples.ALL.size()));
            var text = update.toString();
            for (int change = random.nextInt(3); change >= 0; change--) {
                text = mutated(text, random);
            }
            read(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 4})
    void bytesOfAnyKindInAnyPlaceNeverThrow(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < MUTATIONS; i++) {
            var bytes = Samples.ALL.get(i % Samples.ALL.size()).getBytes(StandardCharsets.UTF_8);
            for (int change = random.nextInt(4); change >= 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            read(random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes);
        }
    }

    private void read(byte[] body) {
        assertThatCode(() -> {
                    try {
                        if (reader.read(body) instanceof Arrival.Private(Update update)) {
                            makesSense(update);
                        }
                    } catch (UnreadableUpdate refused) {
                        assertThat(refused).hasMessageNotContaining("Exception");
                    }
                })
                .as(new String(body, StandardCharsets.UTF_8))
                .doesNotThrowAnyException();
    }

    private static void makesSense(Update update) {
        assertThat(update.sender().telegramId()).isEqualTo(update.chatId());
        assertThat(update.sender().firstName()).doesNotContain("\0");
        switch (update.input()) {
            case Input.Place place -> makesSense(place);
            case Input.PlaceMoved(Input.Place place) -> makesSense(place);
            case Input.Text(String text) -> assertThat(text).doesNotContain("\0");
            case Input.Press press -> assertThat(press.data()).hasSizeLessThanOrEqualTo(64);
            case Input.Command command -> assertThat(command.name()).isLowerCase();
            case Input.Contact contact -> assertThat(contact.phone()).isNotNull();
            case Input.Something something -> assertThat(something).isNotNull();
            case Input.BotBlocked blocked -> assertThat(blocked).isNotNull();
            case Input.BotUnblocked unblocked -> assertThat(unblocked).isNotNull();
            case Input.WalkOverdue overdue -> throw new AssertionError("Telegram never says this");
        }
    }

    private static void makesSense(Input.Place place) {
        assertThat(place.latitude()).isBetween(-90.0, 90.0);
        assertThat(place.longitude()).isBetween(-180.0, 180.0);
        assertThat(place.at()).isNotNull();
        if (place.accuracyM() != null) {
            assertThat(place.accuracyM()).isFinite();
        }
    }

    /** One value somewhere becomes another, or is gone. */
    private static String mutated(String json, Random random) {
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

    private static void collect(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
            object.forEach(child -> collect(child, objects));
        } else if (node instanceof ArrayNode array) {
            array.forEach(child -> collect(child, objects));
        }
    }
}

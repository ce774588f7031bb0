package steps.story.stage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What holds in every chat of every story: one message has the buttons that count, and the last one leads on. */
final class Keyboards {
    /** What stays useful: to end the walk that goes on, a track, whatever stands under a notice. */
    private static final Pattern LASTING = Pattern.compile("=?walk:finish:.*|=?walks:gpx:.*|~.*");

    private static final Pattern COMMAND = Pattern.compile("(^|[\\s(«])/[a-z_]+");

    private Keyboards() {}

    static void areTidy(String name, List<JsonNode> messages) {
        assertThat(messages.stream().filter(Keyboards::leadsOn).map(Transcript::words))
                .as("messages of %s with buttons that count", name)
                .hasSizeLessThanOrEqualTo(1);
        assertThat(messages.stream()
                        .filter(message -> data(message).anyMatch(data -> data.contains("walk:finish:")))
                        .filter(message -> !leadsOn(message))
                        .map(Transcript::words))
                .as("messages of %s that end a walk", name)
                .hasSizeLessThanOrEqualTo(1);
    }

    /** Buttons, or a command to tap. */
    static void leadOn(String name, List<JsonNode> messages, long userId) {
        messages.reversed().stream()
                .filter(message -> message.at("/from/id").asLong() != userId)
                .findFirst()
                .ifPresent(last -> assertThat(isWayOn(last))
                        .as("the last message of %s has a way on: %s", name, Transcript.words(last))
                        .isTrue());
    }

    private static boolean isWayOn(JsonNode message) {
        return !message.at("/reply_markup/inline_keyboard").isEmpty()
                || COMMAND.matcher(Transcript.words(message)).find();
    }

    private static boolean leadsOn(JsonNode message) {
        return data(message).anyMatch(data -> !LASTING.matcher(data).matches());
    }

    private static Stream<String> data(JsonNode message) {
        return list(message.at("/reply_markup/inline_keyboard"))
                .flatMap(Keyboards::list)
                .filter(key -> key.has("callback_data"))
                .map(key -> key.get("callback_data").asText());
    }

    private static Stream<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}

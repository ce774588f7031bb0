package steps.domain.broadcast;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the parts of a broadcast are written into its row. */
final class BroadcastJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final TypeReference<List<BroadcastButton>> BUTTONS = new TypeReference<>() {};

    private BroadcastJson() {}

    static String write(Audience audience) {
        try {
            return MAPPER.writeValueAsString(audience);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String write(List<BroadcastButton> buttons) {
        try {
            return MAPPER.writerFor(BUTTONS).writeValueAsString(buttons);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Audience audience(String json) {
        try {
            return MAPPER.readValue(json, Audience.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<BroadcastButton> buttons(String json) {
        try {
            return MAPPER.readValue(json, BUTTONS);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String write(BroadcastMessage.Copied copied) {
        return copied.messageIds().stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    static List<Long> messageIds(String written) {
        return Stream.of(written.split(" ", -1)).map(Long::valueOf).toList();
    }
}

package steps.bot.dialog;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How turns that are not said yet are written into the conversation. */
final class Replies {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Replies() {}

    /** The replies of one turn and when it committed, in seconds since 1970 by our clock. */
    @RegisterForReflection
    record Waiting(
            @JsonProperty("at") long atS,
            @JsonProperty("replies") List<Reply> replies) {}

    static String write(Waiting turn) {
        try {
            return MAPPER.writeValueAsString(turn);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the order in which the turns were taken. */
    static Map<Long, Waiting> read(String json) {
        try {
            return new TreeMap<>(MAPPER.readValue(json, new TypeReference<Map<Long, Waiting>>() {}));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

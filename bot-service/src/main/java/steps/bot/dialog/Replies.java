package steps.bot.dialog;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jboss.logging.Logger;

/** How turns that are not said yet are written into the conversation. */
final class Replies {
    private static final Logger LOG = Logger.getLogger(Replies.class);
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

    /**
     * In the order in which the turns were taken. A turn that we cannot read is left to the newer version of this service
     * that wrote it: the chat must not be dead for us meanwhile.
     */
    static Map<Long, Waiting> read(String json) {
        try {
            var turns = new TreeMap<Long, Waiting>();
            MAPPER.readTree(json)
                    .properties()
                    .forEach(turn -> waiting(turn.getValue())
                            .ifPresent(waiting -> turns.put(Long.valueOf(turn.getKey()), waiting)));
            return turns;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Waiting> waiting(JsonNode turn) {
        try {
            return Optional.of(MAPPER.treeToValue(turn, Waiting.class));
        } catch (JsonProcessingException e) {
            LOG.warnf("An unsent turn is not readable: %s", e.getOriginalMessage());
            return Optional.empty();
        }
    }
}

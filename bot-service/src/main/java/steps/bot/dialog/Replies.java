package steps.bot.dialog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** How the replies of a turn that is not said yet are written down. */
final class Replies {
    private static final Logger LOG = Logger.getLogger(Replies.class);
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final TypeReference<List<Reply>> LIST = new TypeReference<>() {};

    private Replies() {}

    static String write(List<Reply> replies) {
        try {
            return MAPPER.writerFor(LIST).writeValueAsString(replies);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty for what we cannot read: it is left to the newer version of this service that wrote it. */
    static Optional<List<Reply>> read(String json) {
        try {
            return Optional.of(MAPPER.readValue(json, LIST));
        } catch (JsonProcessingException e) {
            LOG.warnf("An unsent turn is not readable: %s", e.getOriginalMessage());
            return Optional.empty();
        }
    }
}

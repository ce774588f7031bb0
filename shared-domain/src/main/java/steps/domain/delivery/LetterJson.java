package steps.domain.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;

/** How letters are written into the database: property names are a contract like column names. */
final class LetterJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private LetterJson() {}

    static String write(Letter letter) {
        try {
            return MAPPER.writeValueAsString(letter);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Letter read(String json) {
        try {
            return MAPPER.readValue(json, Letter.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

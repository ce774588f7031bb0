package steps.domain.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.UncheckedIOException;
import steps.domain.json.Reading;

/** How letters are written into the database: property names are a contract like column names. */
final class LetterJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final ObjectReader READER = MAPPER.readerFor(Letter.class);

    private LetterJson() {}

    static String write(Letter letter) {
        try {
            return MAPPER.writeValueAsString(letter);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Reading<Letter> read(String json) {
        return Reading.of(READER, json);
    }
}

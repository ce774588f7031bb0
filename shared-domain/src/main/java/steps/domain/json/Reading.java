package steps.domain.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;

/** What a JSON text of a row says, or why nobody here can read it: one row must not strand those beside it. */
public sealed interface Reading<T> {
    record Understood<T>(T value) implements Reading<T> {}

    /**
     * A text that is broken, or that a newer version has written.
     *
     * @param reason for the log and for the row; nothing of what the text says, which may be personal
     */
    record Unreadable<T>(String reason) implements Reading<T> {}

    static <T> Reading<T> of(ObjectReader reader, String json) {
        try {
            T value = reader.readValue(json);
            return value == null ? new Unreadable<>("there is nothing but null") : new Understood<>(value);
        } catch (JsonMappingException e) {
            return new Unreadable<>((kind(e) + " " + e.getPathReference()).strip());
        } catch (JsonProcessingException e) {
            return new Unreadable<>(kind(e));
        }
    }

    private static String kind(JsonProcessingException failure) {
        return failure.getClass().getSimpleName();
    }
}

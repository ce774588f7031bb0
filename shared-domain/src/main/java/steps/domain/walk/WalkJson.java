package steps.domain.walk;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import steps.domain.json.StoredJson;
import steps.domain.walk.meter.Explanation;
import steps.domain.walk.meter.MeterState;

/** How a walk's progress is written into its row. */
public final class WalkJson {
    private static final ObjectMapper MAPPER = StoredJson.mapper();

    private WalkJson() {}

    public static String write(Object value) {
        return StoredJson.write(MAPPER.writer(), value);
    }

    public static MeterState meter(String json) {
        return read(json, MeterState.class);
    }

    static DaySteps days(String json) {
        return read(json, DaySteps.class);
    }

    public static Explanation explanation(String json) {
        return read(json, Explanation.class);
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            var value = MAPPER.readValue(json, type);
            if (value == null) {
                throw new IOException("A walk's " + type.getSimpleName() + " is null.");
            }
            return value;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

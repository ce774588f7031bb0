package steps.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What GraalVM's {@code reflect-config.json} files allow a native image to do by reflection. */
public final class ReflectConfig {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> FOR_JACKSON =
            List.of("allDeclaredConstructors", "allDeclaredFields", "allDeclaredMethods");
    private static final List<String> FOR_GSON =
            List.of("allDeclaredConstructors", "allDeclaredFields", "unsafeAllocated");

    private final Map<String, List<String>> allowed = new HashMap<>();

    /** Several files say the more, the more they are. */
    public ReflectConfig add(InputStream json) {
        try {
            JSON.readTree(json).forEach(entry -> allowed.merge(name(entry), flags(entry), ReflectConfig::both));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether Jackson can read and write it. */
    public boolean isForJackson(Class<?> type) {
        return isAllowed(type, FOR_JACKSON);
    }

    /** Whether Gson can read and write it; of an array it has to know that there is one. */
    public boolean isForGson(Class<?> type) {
        return isAllowed(type, type.isArray() ? List.of() : FOR_GSON);
    }

    private boolean isAllowed(Class<?> type, List<String> needed) {
        var known = allowed.get(type.getTypeName());
        return known != null && known.containsAll(needed);
    }

    private static String name(JsonNode entry) {
        return entry.get("name").asText();
    }

    private static List<String> flags(JsonNode entry) {
        return entry.properties().stream()
                .filter(property -> property.getValue().asBoolean())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> both(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}

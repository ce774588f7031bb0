package steps.edge;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Keeps what strangers make up out of the labels of HTTP's metrics: each label is a series that is kept for ever, and text on
 * an operator's screen. What Quarkus could not name by a route it names by the address as it came in.
 */
@Singleton
public class HttpLabels implements MeterFilter {
    private static final String HTTP = "http.";
    private static final String OTHER = "OTHER";
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "UNKNOWN");

    /** Of templates and plain addresses: no escapes, no dots that lead elsewhere, nothing empty between slashes. */
    private static final String STEP = "(?!\\.{1,2}(/|$))[A-Za-z0-9._~{}-]{1,60}";

    private static final Pattern PLAIN = Pattern.compile("/?" + STEP + "(/" + STEP + "){0,7}/?|/");

    @Override
    public Meter.Id map(Meter.Id id) {
        if (!id.getName().startsWith(HTTP)) {
            return id;
        }
        List<Tag> told = id.getTags().stream().map(HttpLabels::told).toList();
        return id.replaceTags(told);
    }

    private static Tag told(Tag tag) {
        return switch (tag.getKey()) {
            case "method" -> Tag.of("method", method(tag.getValue()));
            case "uri" -> Tag.of("uri", path(tag.getValue()));
            default -> tag;
        };
    }

    static String method(String method) {
        return METHODS.contains(method) ? method : OTHER;
    }

    static String path(String path) {
        return PLAIN.matcher(path).matches() ? path : OTHER;
    }
}

package steps.admin.webhook;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What endpoints may be told, as the schema knows it. */
public final class EventKinds {
    public static final List<String> ALL =
            List.of("order.created", "order.status_changed", "order.canceled", "pvz.withdrawn");

    private EventKinds() {}

    /** Of a list with commas; empty when a word is none of them. */
    public static Optional<List<String>> parse(String written) {
        var kinds = Arrays.stream(written.split(",", -1)).distinct().toList();
        return ALL.containsAll(kinds) ? Optional.of(kinds) : Optional.empty();
    }
}

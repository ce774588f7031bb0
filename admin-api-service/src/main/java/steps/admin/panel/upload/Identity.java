package steps.admin.panel.upload;

import java.util.List;
import java.util.Map;
import steps.admin.panel.form.Values;

/** Which records there are, by all that a line of a table may name one by. */
public record Identity(List<Known> known, List<String> fields) {
    public Identity {
        known = List.copyOf(known);
        fields = List.copyOf(fields);
    }

    /**
     * The keys of all that a line may mean: by its key alone when it has one, else by the first of the fields that says anything.
     */
    List<String> of(String key, Values typed) {
        if (!key.isEmpty()) {
            return known.stream().map(Known::key).filter(key::equals).toList();
        }
        return fields.stream()
                .filter(field -> !typed.text(field).isEmpty())
                .findFirst()
                .map(field -> known.stream()
                        .filter(record ->
                                typed.text(field).equals(record.names().get(field)))
                        .map(Known::key)
                        .toList())
                .orElse(List.of());
    }

    /** What a new one is told from other new ones by. */
    String name(Values typed) {
        return fields.stream()
                .map(typed::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** A record and what each of the fields says of it. */
    public record Known(String key, Map<String, String> names) {
        public Known {
            names = Map.copyOf(names);
        }
    }
}

package steps.domain.content;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** All texts of the product, by their keys: what content managers may write. */
public final class TextKeys {
    private final Map<String, TextKey> byKey;

    /** Throws IllegalStateException when a key is there twice. */
    public TextKeys(Collection<TextKey> all) {
        this.byKey = Collections.unmodifiableMap(
                all.stream().collect(toMap(TextKey::key, Function.identity(), TextKeys::twice, LinkedHashMap::new)));
    }

    /** As the features list them. */
    public Collection<TextKey> all() {
        return byKey.values();
    }

    public Optional<TextKey> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    private static TextKey twice(TextKey one, TextKey other) {
        throw new IllegalStateException("The key " + one.key() + " is there twice: " + one + " and " + other + ".");
    }
}

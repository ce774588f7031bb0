package steps.platform.cache;

import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Rows that every replica keeps in memory because every message needs them. The database counts their changes under
 * the cache's name; {@link Caches} reads them again when the count has moved.
 */
public final class VersionedCache<T> {
    private final String name;
    private final Supplier<Uni<T>> loader;
    private volatile @Nullable Loaded<T> loaded;

    public VersionedCache(String name, Supplier<Uni<T>> loader) {
        this.name = name;
        this.loader = loader;
    }

    /** What was read last. Throws IllegalStateException before the first load: the service is not ready then. */
    public T current() {
        var known = loaded;
        if (known == null) {
            throw new IllegalStateException("The cache " + name + " is not loaded yet.");
        }
        return known.value();
    }

    String name() {
        return name;
    }

    Uni<Void> follow(long version) {
        var known = loaded;
        return known != null && known.version() == version
                ? Uni.createFrom().voidItem()
                : loader.get()
                        .invoke(value -> loaded = new Loaded<>(version, value))
                        .replaceWithVoid();
    }

    private record Loaded<T>(long version, T value) {}
}

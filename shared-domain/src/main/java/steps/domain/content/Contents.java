package steps.domain.content;

import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import steps.platform.cache.Caches;
import steps.platform.cache.VersionedCache;

/** The texts that content managers have written, by key. */
@Startup
@Singleton
public class Contents {
    private final Pool pool;
    private final VersionedCache<Map<String, String>> texts = new VersionedCache<>("content", this::load);

    Contents(Pool pool, Caches caches) {
        this.pool = pool;
        caches.add(texts);
    }

    /** Empty when nobody has written this one: then the built-in text is said. */
    public Optional<String> text(String key) {
        return Optional.ofNullable(texts.current().get(key));
    }

    private Uni<Map<String, String>> load() {
        return pool.query("select key, text from content")
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.toMap(row -> row.getString("key"), row -> row.getString("text"))));
    }
}

package steps.platform.cache;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import steps.platform.sql.Results;

/** Keeps the versioned caches of this process true; a job calls {@link #refresh} every two seconds. */
@Singleton
public class Caches {
    private final Pool pool;
    private final List<VersionedCache<?>> caches = new CopyOnWriteArrayList<>();
    private volatile boolean loaded;

    public Caches(Pool pool) {
        this.pool = pool;
    }

    public void add(VersionedCache<?> cache) {
        caches.add(cache);
        loaded = false;
    }

    /** Reads again what has changed; fails when the database does, and the caches keep what they had. */
    public Uni<Void> refresh() {
        return versions().chain(this::followAll).invoke(() -> loaded = true);
    }

    /** At once when everything has been read before. */
    public Uni<Void> whenLoaded() {
        return loaded ? Uni.createFrom().voidItem() : refresh();
    }

    public boolean areLoaded() {
        return loaded;
    }

    private Uni<Map<String, Long>> versions() {
        return pool.query("select name, version from cache_version")
                .execute()
                .map(rows -> Results.stream(rows)
                        .collect(Collectors.toMap(row -> row.getString("name"), row -> row.getLong("version"))));
    }

    private Uni<Void> followAll(Map<String, Long> versions) {
        return Multi.createFrom()
                .iterable(caches)
                .onItem()
                .transformToUniAndConcatenate(cache -> cache.follow(version(cache.name(), versions)))
                .collect()
                .last();
    }

    private static long version(String name, Map<String, Long> versions) {
        var version = versions.get(name);
        if (version == null) {
            throw new IllegalStateException("The database counts no changes of " + name);
        }
        return version;
    }
}

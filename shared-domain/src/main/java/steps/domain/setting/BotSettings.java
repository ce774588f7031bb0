package steps.domain.setting;

import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import steps.platform.cache.Caches;
import steps.platform.cache.VersionedCache;

/** The settings as operators changed them last; a value that cannot be used changes nothing but the log. */
@Startup
@Singleton
public class BotSettings {
    private static final Logger LOG = Logger.getLogger(BotSettings.class);

    private final Pool pool;
    private final VersionedCache<SettingValues> cache = new VersionedCache<>("settings", this::load);
    private volatile SettingValues lastGood = SettingValues.usual();

    BotSettings(Pool pool, Caches caches) {
        this.pool = pool;
        caches.add(cache);
    }

    /** The same object until something changes. */
    public SettingValues current() {
        return cache.current();
    }

    private Uni<SettingValues> load() {
        return pool.query("select key, value from bot_setting order by key")
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.toMap(row -> row.getString("key"), row -> row.getString("value"))))
                .map(written -> lastGood.after(written, LOG::warn))
                .invoke(values -> lastGood = values);
    }
}

package steps.domain.setting;

import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import steps.platform.cache.Caches;
import steps.platform.cache.VersionedCache;
import steps.platform.transaction.Transactions;

/** The settings as operators changed them last; a value that cannot be used changes nothing but the log. */
@Startup
@Singleton
public class BotSettings {
    private static final Logger LOG = Logger.getLogger(BotSettings.class);

    private final Transactions transactions;
    private final StoredSettingRepository settings;
    private final VersionedCache<SettingValues> cache = new VersionedCache<>("settings", this::load);
    private volatile SettingValues lastGood = SettingValues.defaults();

    BotSettings(Transactions transactions, StoredSettingRepository settings, Caches caches) {
        this.transactions = transactions;
        this.settings = settings;
        caches.add(cache);
    }

    /** The same object until something changes. */
    public SettingValues current() {
        return cache.current();
    }

    private Uni<SettingValues> load() {
        return transactions
                .readingEntities(settings::findAllInOrder)
                .map(found -> found.stream().collect(Collectors.toMap(StoredSetting::key, StoredSetting::value)))
                .map(written -> lastGood.after(written, LOG::warn))
                .invoke(values -> lastGood = values);
    }
}

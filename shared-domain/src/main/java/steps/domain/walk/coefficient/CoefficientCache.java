package steps.domain.walk.coefficient;

import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import steps.platform.cache.Caches;
import steps.platform.cache.VersionedCache;
import steps.platform.transaction.Transactions;

/** The coefficients as the operators set them last. */
@Startup
@Singleton
public class CoefficientCache {
    private final Transactions transactions;
    private final WalkFormRepository forms;
    private final TemperatureRangeRepository ranges;
    private final VersionedCache<Coefficients> cache = new VersionedCache<>("coefficients", this::load);

    CoefficientCache(
            Transactions transactions, WalkFormRepository forms, TemperatureRangeRepository ranges, Caches caches) {
        this.transactions = transactions;
        this.forms = forms;
        this.ranges = ranges;
        caches.add(cache);
    }

    public Coefficients current() {
        return cache.current();
    }

    private Uni<Coefficients> load() {
        return transactions.readingEntities(this::read);
    }

    private Uni<Coefficients> read() {
        return forms.findAllInOrder()
                .chain(found -> ranges.listAll().map(temperatures -> new Coefficients(found, temperatures)));
    }
}

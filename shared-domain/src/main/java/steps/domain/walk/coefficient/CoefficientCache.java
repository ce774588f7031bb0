package steps.domain.walk.coefficient;

import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import steps.platform.cache.Caches;
import steps.platform.cache.VersionedCache;

/** The coefficients as the operators set them last. */
@Startup
@Singleton
public class CoefficientCache {
    private final Pool pool;
    private final VersionedCache<Coefficients> cache = new VersionedCache<>("coefficients", this::load);

    CoefficientCache(Pool pool, Caches caches) {
        this.pool = pool;
        caches.add(cache);
    }

    public Coefficients current() {
        return cache.current();
    }

    private Uni<Coefficients> load() {
        return forms().chain(forms -> ranges().map(ranges -> new Coefficients(forms, ranges)));
    }

    private Uni<List<WalkForm>> forms() {
        return pool.query("select code, title, emoji, coefficient, active from walk_form order by position, code")
                .execute()
                .map(rows -> list(rows, CoefficientCache::form));
    }

    private Uni<List<TemperatureRange>> ranges() {
        return pool.query("select walk_form, min_c, max_c, coefficient from temperature_coefficient")
                .execute()
                .map(rows -> list(rows, CoefficientCache::range));
    }

    private static WalkForm form(Row row) {
        return new WalkForm(
                row.getString("code"),
                row.getString("title"),
                row.getString("emoji"),
                row.getBigDecimal("coefficient"),
                row.getBoolean("active"));
    }

    private static TemperatureRange range(Row row) {
        return new TemperatureRange(
                row.getString("walk_form"),
                row.getBigDecimal("min_c"),
                row.getBigDecimal("max_c"),
                row.getBigDecimal("coefficient"));
    }

    private static <T> List<T> list(RowSet<Row> rows, Function<Row, T> read) {
        return StreamSupport.stream(rows.spliterator(), false).map(read).toList();
    }
}

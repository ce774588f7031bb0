package steps.domain.walk.coefficient;

import io.quarkus.hibernate.reactive.panache.PanacheRepository;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;

/** Finds coefficients of temperatures. */
@Singleton
public class TemperatureRangeRepository implements PanacheRepository<TemperatureRange> {
    /** From the coldest to the warmest. */
    Uni<List<TemperatureRange>> findOf(String form) {
        return list("form = ?1 order by minC", form);
    }
}

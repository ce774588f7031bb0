package steps.domain.walk.coefficient;

import io.quarkus.hibernate.reactive.panache.PanacheRepository;
import jakarta.inject.Singleton;

/** Finds coefficients of temperatures. */
@Singleton
public class TemperatureRangeRepository implements PanacheRepository<TemperatureRange> {}

package steps.domain.ledger;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Knows which keys were used. */
@ApplicationScoped
class IdempotencyKeyRepository implements PanacheRepositoryBase<IdempotencyKey, String> {
    Uni<Boolean> isUsed(String key) {
        return count("key", key).map(found -> found > 0);
    }
}

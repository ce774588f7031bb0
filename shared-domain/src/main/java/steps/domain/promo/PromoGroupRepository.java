package steps.domain.promo;

import io.quarkus.hibernate.reactive.panache.PanacheRepository;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;

/** Finds and locks groups of promo codes. */
@Singleton
class PromoGroupRepository implements PanacheRepository<PromoGroup> {
    /** Null when there is none. */
    Uni<PromoGroup> lock(long id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResult();
    }

    Uni<List<PromoGroup>> byTitle() {
        return list("order by title, id");
    }
}

package steps.domain.catalog;

import io.quarkus.hibernate.reactive.panache.PanacheRepository;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;

/** Finds and locks products. */
@Singleton
class ProductRepository implements PanacheRepository<Product> {
    /** Null when the catalog does not show it (any more); it may be sold out. */
    Uni<Product> lockOffered(long id) {
        return find("id = ?1 and active and exists (select 1 from Category c where c.id = categoryId and c.active)", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
    }

    /** Null when there is none. */
    Uni<Product> lock(long id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResult();
    }

    /** In the order of their ids, so that two orders of the same products never wait for each other in a circle. */
    Uni<List<Product>> lockAll(Collection<Long> ids) {
        return find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}

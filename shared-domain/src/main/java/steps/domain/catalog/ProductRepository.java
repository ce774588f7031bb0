package steps.domain.catalog;

import io.quarkus.hibernate.reactive.panache.PanacheRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;

/** Finds and locks products. */
@ApplicationScoped
class ProductRepository implements PanacheRepository<Product> {
    /** In the order of their ids, so that two orders of the same products never wait for each other in a circle. */
    Uni<List<Product>> lockAll(Collection<Long> ids) {
        return find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}

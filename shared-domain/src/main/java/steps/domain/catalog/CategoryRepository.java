package steps.domain.catalog;

import io.quarkus.hibernate.reactive.panache.PanacheRepository;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;

/** Finds and locks categories. */
@Singleton
class CategoryRepository implements PanacheRepository<Category> {
    /** Null when there is none. */
    Uni<Category> lock(long id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResult();
    }

    Uni<List<Category>> inOrder() {
        return list("order by position, id");
    }
}

package steps.domain.faq;

import io.quarkus.hibernate.reactive.panache.PanacheRepository;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;

/** Finds questions and answers. */
@Singleton
public class FaqItemRepository implements PanacheRepository<FaqItem> {
    /** Null when there is none. */
    Uni<FaqItem> lock(long id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResult();
    }

    /** As they are shown. */
    Uni<List<FaqItem>> findActive() {
        return list("active order by position, id");
    }
}

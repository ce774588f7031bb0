package steps.domain.faq;

import io.quarkus.hibernate.reactive.panache.PanacheRepository;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;

/** Finds questions and answers. */
@Singleton
public class FaqItemRepository implements PanacheRepository<FaqItem> {
    /** As they are shown. */
    Uni<List<FaqItem>> findActive() {
        return list("active order by position, id");
    }
}

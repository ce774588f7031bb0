package steps.domain.content;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;

/** Finds the texts that people have written. */
@Singleton
public class ContentRepository implements PanacheRepositoryBase<Content, Content.Id> {
    Uni<List<Content>> findAllInOrder() {
        return listAll(Sort.by("key", "language"));
    }
}

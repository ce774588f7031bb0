package steps.domain.walk.coefficient;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;

/** Finds kinds of walks. */
@Singleton
public class WalkFormRepository implements PanacheRepositoryBase<WalkForm, String> {
    /** In the order in which they are shown. */
    Uni<List<WalkForm>> findAllInOrder() {
        return list("order by position, code");
    }
}

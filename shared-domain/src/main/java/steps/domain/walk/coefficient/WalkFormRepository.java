package steps.domain.walk.coefficient;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;

/** Finds kinds of walks. */
@Singleton
public class WalkFormRepository implements PanacheRepositoryBase<WalkForm, String> {
    /** Whoever changes it or a range of it holds it; null when there is none. */
    Uni<WalkForm> lock(String code) {
        return find("code", code).withLock(LockModeType.PESSIMISTIC_WRITE).firstResult();
    }

    /** In the order in which they are shown. */
    Uni<List<WalkForm>> findAllInOrder() {
        return list("order by position, code");
    }
}

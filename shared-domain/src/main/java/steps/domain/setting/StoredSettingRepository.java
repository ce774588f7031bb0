package steps.domain.setting;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;

/** Finds settings. */
@Singleton
public class StoredSettingRepository implements PanacheRepositoryBase<StoredSetting, String> {
    Uni<List<StoredSetting>> findAllInOrder() {
        return list("order by key");
    }
}

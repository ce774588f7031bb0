package steps.admin.promo;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import steps.admin.panel.list.Filter.Option;
import steps.admin.panel.page.Words;
import steps.domain.promo.PromoGroups;

/** The groups of promo codes as something to choose from. */
@Singleton
class PromoGroupOptions {
    private final PromoGroups groups;

    PromoGroupOptions(PromoGroups groups) {
        this.groups = groups;
    }

    Uni<List<Option>> all() {
        return groups.all()
                .map(known -> known.stream()
                        .map(group -> new Option(
                                group.id().toString(), Words.same(group.draft().title())))
                        .toList());
    }
}

package steps.admin.catalog;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import steps.admin.panel.list.Filter.Option;
import steps.admin.panel.page.Words;
import steps.domain.catalog.Categories;

/** The categories as something to choose from. */
@Singleton
class CategoryOptions {
    private final Categories categories;

    CategoryOptions(Categories categories) {
        this.categories = categories;
    }

    Uni<List<Option>> all() {
        return categories
                .all()
                .map(known -> known.stream()
                        .map(category -> new Option(category.id().toString(), Words.same(category.title())))
                        .toList());
    }
}

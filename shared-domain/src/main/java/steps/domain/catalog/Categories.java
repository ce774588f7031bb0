package steps.domain.catalog;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import steps.platform.transaction.Transactions;

/** The shelves of the catalog and their order. */
@Singleton
public class Categories {
    private final Transactions transactions;
    private final CategoryRepository categories;

    Categories(Transactions transactions, CategoryRepository categories) {
        this.transactions = transactions;
        this.categories = categories;
    }

    /** Also those that the catalog does not show. */
    public Uni<List<Category>> all() {
        return transactions.readingEntities(categories::inOrder);
    }

    /** Null when there is none. */
    public Uni<Category> find(long id) {
        return transactions.readingEntities(() -> categories.findById(id));
    }

    /** As {@link #find}, held until the caller's transaction ends. */
    public Uni<Category> lock(long id) {
        return transactions.withEntities(() -> categories.lock(id));
    }

    public Uni<Category> add(CategoryDraft draft) {
        return transactions.withEntities(() -> categories.persistAndFlush(Category.of(draft)));
    }

    /** Of one that the caller has locked. */
    public void change(Category locked, CategoryDraft draft) {
        locked.become(draft);
    }
}

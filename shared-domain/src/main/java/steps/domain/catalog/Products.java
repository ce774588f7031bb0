package steps.domain.catalog;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import steps.platform.transaction.Transactions;

/** Gifts and how many pieces of each there are. */
@Singleton
public class Products {
    private final Transactions transactions;
    private final ProductRepository products;

    Products(Transactions transactions, ProductRepository products) {
        this.transactions = transactions;
        this.products = products;
    }

    /** After the accounts and before the pickup point and the order, in the caller's transaction. */
    public Uni<List<Product>> lock(Collection<Long> ids) {
        return transactions.withEntities(
                () -> ids.isEmpty() ? Uni.createFrom().item(List.of()) : products.lockAll(ids));
    }

    /** As {@link #lock}; null when the catalog does not show it (any more). It may be sold out. */
    public Uni<Product> lockOffered(long id) {
        return transactions.withEntities(() -> products.lockOffered(id));
    }

    /** Whether or not the catalog shows it; null when there is none. */
    public Uni<Product> find(long id) {
        return transactions.readingEntities(() -> products.findById(id));
    }

    /** Also those that the catalog does not show. */
    public Uni<List<Product>> all() {
        return transactions.readingEntities(() -> products.listAll());
    }

    /** As {@link #find}, held until the caller's transaction ends. */
    public Uni<Product> lock(long id) {
        return transactions.withEntities(() -> products.lock(id));
    }

    public Uni<Product> add(ProductDraft draft) {
        return transactions.withEntities(() -> products.persistAndFlush(Product.of(draft)));
    }

    /** Of one that the caller has locked; orders keep the price that they were made at. */
    public void change(Product locked, ProductDraft draft) {
        locked.become(draft);
    }

    /** One piece for each time that a product is named. */
    public Uni<Void> putBack(List<Long> ids) {
        return transactions.withEntities(
                () -> lockById(ids).invoke(byId -> putBack(ids, byId)).replaceWithVoid());
    }

    private Uni<Map<Long, Product>> lockById(List<Long> ids) {
        return lock(ids).map(locked -> locked.stream().collect(Collectors.toMap(Product::id, Function.identity())));
    }

    private static void putBack(List<Long> ids, Map<Long, Product> byId) {
        ids.forEach(id -> Objects.requireNonNull(byId.get(id)).putBackOne());
    }
}

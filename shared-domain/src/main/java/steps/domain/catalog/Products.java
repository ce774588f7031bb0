package steps.domain.catalog;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gifts and how many pieces of each there are. */
@Singleton
public class Products {
    private final ProductRepository products;

    Products(ProductRepository products) {
        this.products = products;
    }

    /** After the accounts and before the pickup point and the order, in the caller's transaction. */
    @WithTransaction
    public Uni<List<Product>> lock(Collection<Long> ids) {
        return ids.isEmpty() ? Uni.createFrom().item(List.of()) : products.lockAll(ids);
    }

    /** As {@link #lock}; null when the catalog does not show it (any more). It may be sold out. */
    @WithTransaction
    public Uni<Product> lockOffered(long id) {
        return products.lockOffered(id);
    }

    /** One piece for each time that a product is named. */
    @WithTransaction
    public Uni<Void> putBack(List<Long> ids) {
        return lock(ids)
                .map(locked -> locked.stream().collect(Collectors.toMap(Product::id, Function.identity())))
                .invoke(byId -> putBack(ids, byId))
                .replaceWithVoid();
    }

    private static void putBack(List<Long> ids, Map<Long, Product> byId) {
        ids.forEach(id -> byId.get(id).putBackOne());
    }
}

package steps.domain.catalog;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.util.List;
import steps.domain.position.Move;
import steps.domain.position.Positions;
import steps.platform.transaction.Transactions;

/** The shelves of the catalog and their order. */
@Singleton
public class Categories {
    private static final Positions POSITIONS = new Positions(
            "select id from category where $1::bigint is not null order by position, id for no key update", """
                    update category set position = moved.position
                      from (select unnest($1::bigint[]) as id, unnest($2::integer[]) as position) as moved
                     where category.id = moved.id and category.position <> moved.position
                    """);

    private final Transactions transactions;
    private final CategoryRepository categories;
    private final Pool pool;

    Categories(Transactions transactions, CategoryRepository categories, Pool pool) {
        this.transactions = transactions;
        this.categories = categories;
        this.pool = pool;
    }

    /** Whether anything stands elsewhere now. */
    public Uni<Boolean> move(long id, Move move) {
        return transactions.inOne(() -> POSITIONS.move(pool, id, move));
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

package steps.domain.faq;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import steps.domain.position.Move;
import steps.domain.position.Positions;
import steps.platform.transaction.Transactions;

/** Writes questions with their answers, and the order in which each language shows them. */
@Singleton
public class FaqWriting {
    private static final Positions POSITIONS = new Positions("""
            select id from faq_item where language = (select language from faq_item where id = $1)
             order by position, id for no key update
            """, """
            update faq_item set position = moved.position
              from (select unnest($1::bigint[]) as id, unnest($2::integer[]) as position) as moved
             where faq_item.id = moved.id and faq_item.position <> moved.position
            """);
    private static final String NEXT = """
            select coalesce(max(position), 0) + 1 as position from faq_item where language = $1
            """;

    private final Transactions transactions;
    private final FaqItemRepository items;
    private final Pool pool;

    FaqWriting(Transactions transactions, FaqItemRepository items, Pool pool) {
        this.transactions = transactions;
        this.items = items;
        this.pool = pool;
    }

    /** Null when there is none. */
    public Uni<FaqItem> find(long id) {
        return transactions.readingEntities(() -> items.findById(id));
    }

    /** As {@link #find}, held until the caller's transaction ends. */
    public Uni<FaqItem> lock(long id) {
        return transactions.withEntities(() -> items.lock(id));
    }

    /** Behind all others of its language. */
    public Uni<FaqItem> add(FaqDraft draft) {
        return transactions.withEntities(() -> pool.preparedQuery(NEXT)
                .execute(Tuple.of(draft.language().code()))
                .map(rows -> rows.iterator().next().getInteger("position"))
                .chain(position -> items.persistAndFlush(FaqItem.of(draft, position))));
    }

    /** Of one that the caller has locked. */
    public void change(FaqItem locked, FaqDraft draft) {
        locked.become(draft);
    }

    /** Whether there was one. */
    public Uni<Boolean> remove(long id) {
        return transactions.withEntities(() -> items.deleteById(id));
    }

    /** Whether anything stands elsewhere now. */
    public Uni<Boolean> move(long id, Move move) {
        return transactions.inOne(() -> POSITIONS.move(pool, id, move));
    }
}

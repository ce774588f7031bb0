package steps.domain.promo;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.function.Function;
import steps.platform.transaction.Transactions;

/** Takes single promo codes off sale and puts them on again. */
@Singleton
public class PromoStockChanges {
    private static final String LOCK = "select code, active, used_count from promo_code where id = $1 for update";
    private static final String SET_ACTIVE = "update promo_code set active = $2 where id = $1";
    private static final String DELETE = "delete from promo_code where id = $1";

    private final Transactions transactions;
    private final Pool pool;

    PromoStockChanges(Transactions transactions, Pool pool) {
        this.transactions = transactions;
        this.pool = pool;
    }

    public Uni<StockChange> setActive(long codeId, boolean active) {
        return change(
                codeId,
                row -> row.getBoolean("active") == active
                        ? Uni.createFrom().item(new StockChange.Unchanged())
                        : pool.preparedQuery(SET_ACTIVE)
                                .execute(Tuple.of(codeId, active))
                                .replaceWith(new StockChange.Changed(row.getString("code"))));
    }

    /** Only what nobody has got. */
    public Uni<StockChange> delete(long codeId) {
        return change(
                codeId,
                row -> row.getInteger("used_count") > 0
                        ? Uni.createFrom().item(new StockChange.Issued())
                        : pool.preparedQuery(DELETE)
                                .execute(Tuple.of(codeId))
                                .replaceWith(new StockChange.Changed(row.getString("code"))));
    }

    private Uni<StockChange> change(long codeId, Function<Row, Uni<StockChange>> work) {
        return transactions.inOne(() -> pool.preparedQuery(LOCK)
                .execute(Tuple.of(codeId))
                .chain(rows -> rows.size() == 0
                        ? Uni.createFrom().item(new StockChange.NoSuchCode())
                        : work.apply(rows.iterator().next())));
    }
}

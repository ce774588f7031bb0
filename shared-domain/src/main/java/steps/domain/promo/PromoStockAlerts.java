package steps.domain.promo;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import steps.domain.delivery.ManagerNotice;
import steps.domain.manager.ManagerNotices;
import steps.platform.sql.Results;
import steps.platform.transaction.Transactions;

/**
 * Tells managers when the codes of a group become few, and when the last one is gone. Who buys the last but one and who buys the
 * last may do so side by side and see each other's code as free, so that neither could say so.
 */
@Singleton
public class PromoStockAlerts {
    /** For how many buyers the codes of a {@code promo_group} last: one code may be for many. */
    public static final String BUYERS_LEFT = "(select coalesce(sum(max_uses - used_count), 0) from promo_code"
            + " where promo_code.group_id = promo_group.id and promo_code.active and used_count < max_uses)";

    /** By how many buyers the codes last for. No group is counted further than one code beyond its threshold: each is for one at least. */
    private static final String LEVELS = """
        (select promo_group.id, promo_group.title, free.codes,
                case when not promo_group.active then 0 when free.codes = 0 then 2
                     when free.codes <= promo_group.low_at then 1 else 0 end as level
           from promo_group, lateral (
                  select least(coalesce(sum(uses), 0), 2147483647)::integer as codes
                    from (select max_uses - used_count as uses from promo_code
                           where group_id = promo_group.id and active and used_count < max_uses
                           limit promo_group.low_at + 1) as counted) as free) as now_is
        """;

    static final String BETTER = """
        update promo_stock_told as told set level = now_is.level
          from %s where now_is.id = told.group_id and now_is.level < told.level and now_is.level > 0
        """.formatted(LEVELS);
    static final String ENOUGH = """
        delete from promo_stock_told as told using %s where now_is.id = told.group_id and now_is.level = 0
        """.formatted(LEVELS);

    /** Of two replicas that see it at once, one writes the row. */
    static final String WORSE = """
        with seen as (
          select now_is.* from %s
           where level > coalesce((select level from promo_stock_told where group_id = now_is.id), 0)),
        told as (
          insert into promo_stock_told (group_id, level, told_at) select id, level, $1 from seen order by id
          on conflict (group_id) do update set level = excluded.level, told_at = excluded.told_at
           where promo_stock_told.level < excluded.level
          returning group_id)
        select seen.id, seen.title, seen.codes from told join seen on seen.id = told.group_id order by seen.id
        """.formatted(LEVELS);

    private final Transactions transactions;
    private final Pool pool;
    private final ManagerNotices managers;
    private final Clock clock;

    PromoStockAlerts(Transactions transactions, Pool pool, ManagerNotices managers, Clock clock) {
        this.transactions = transactions;
        this.pool = pool;
        this.managers = managers;
        this.clock = clock;
    }

    /** Answers of how many groups something was said. */
    public Uni<Integer> tell() {
        return transactions.inOne(() -> pool.query(ENOUGH)
                .execute()
                .chain(() -> pool.query(BETTER).execute())
                .chain(() -> pool.preparedQuery(WORSE)
                        .execute(Tuple.of(clock.instant().atOffset(ZoneOffset.UTC))))
                .map(rows -> Results.listOf(rows, PromoStockAlerts::low))
                .chain(this::tellAll));
    }

    private Uni<Integer> tellAll(List<ManagerNotice> lows) {
        return Multi.createFrom()
                .iterable(lows)
                .onItem()
                .transformToUniAndConcatenate(managers::tell)
                .collect()
                .last()
                .replaceWith(lows.size());
    }

    private static ManagerNotice low(Row row) {
        return new ManagerNotice.PromoLow(row.getLong("id"), row.getString("title"), row.getInteger("codes"));
    }
}

package steps.testing;

import io.vertx.mutiny.sqlclient.Pool;
import java.util.concurrent.atomic.AtomicLong;

/** Puts promo codes on sale as tests need them. */
public record PromoStock(Pool pool) {
    private static final AtomicLong LAST = new AtomicLong();

    /** Groups of other tests are not offered any more, and nobody waits for anything. */
    public void clear() {
        Rows.change(pool, "update promo_group set active = false");
        Rows.change(pool, "delete from promo_wait");
    }

    /** Answers its id. */
    public long group(String title, int discount, long price) {
        return Rows.number(
                pool,
                "insert into promo_group (title, discount_percent, price) values ($1, $2, $3) returning id",
                title,
                discount,
                price);
    }

    /** Answers the code. */
    public String code(long group, int maxUses) {
        return Rows.text(
                pool,
                "insert into promo_code (group_id, code, max_uses) values ($1, $2, $3) returning code",
                group,
                "CODE%04d".formatted(LAST.incrementAndGet()),
                maxUses);
    }

    public void codes(long group, int number) {
        for (int n = 0; n < number; n++) {
            code(group, 1);
        }
    }

    public long usedOf(long group) {
        return Rows.number(pool, "select coalesce(sum(used_count), 0) from promo_code where group_id = $1", group);
    }

    public long issuesOf(long group) {
        return Rows.number(
                pool,
                "select count(*) from promo_issue join promo_code on promo_code.id = code_id where group_id = $1",
                group);
    }
}

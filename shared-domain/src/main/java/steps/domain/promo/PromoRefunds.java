package steps.domain.promo;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import steps.domain.delivery.Deliveries;
import steps.domain.delivery.NewDelivery;
import steps.domain.delivery.Notice;
import steps.domain.ledger.Payments;
import steps.domain.ledger.Points;
import steps.domain.ledger.Refunds;
import steps.platform.transaction.Transactions;

/** Gives back, once, what a promo code cost that does not work, and tells whoever bought it. */
@Singleton
public class PromoRefunds {
    private static final String LOCK = """
            select promo_issue.refunded_at is not null as is_refunded, promo_code.code, users.telegram_id
              from promo_issue
              join promo_code on promo_code.id = promo_issue.code_id
              join users on users.id = promo_issue.user_id
             where promo_issue.id = $1
               for no key update of promo_issue
            """;
    private static final String MARK = "update promo_issue set refunded_at = $2 where id = $1";

    private final Transactions transactions;
    private final Pool pool;
    private final Refunds refunds;
    private final Deliveries deliveries;
    private final Clock clock;

    PromoRefunds(Transactions transactions, Pool pool, Refunds refunds, Deliveries deliveries, Clock clock) {
        this.transactions = transactions;
        this.pool = pool;
        this.refunds = refunds;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /**
     * Locks the accounts that paid, then the code.
     *
     * @param issueId of {@link IssuedCode}
     */
    public Uni<PromoRefund> refund(long issueId) {
        return transactions.inOne(() -> refunds.lockPaymentsForPromo(issueId)
                .chain(payments -> pool.preparedQuery(LOCK)
                        .execute(Tuple.of(issueId))
                        .chain(found -> refund(issueId, payments, found))));
    }

    private Uni<PromoRefund> refund(long issueId, Payments payments, RowSet<Row> found) {
        if (found.rowCount() == 0) {
            return Uni.createFrom().item(new PromoRefund.NoSuchCode());
        }
        var issue = found.iterator().next();
        return issue.getBoolean("is_refunded")
                ? Uni.createFrom().item(new PromoRefund.AlreadyRefunded())
                : refunds.giveBack(payments)
                        .call(points -> mark(issueId))
                        .call(points -> tell(issue, points))
                        .map(PromoRefund.Refunded::new);
    }

    private Uni<Void> mark(long issueId) {
        return pool.preparedQuery(MARK)
                .execute(Tuple.of(issueId, clock.instant().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    private Uni<Long> tell(Row issue, Points points) {
        return deliveries.enqueue(NewDelivery.of(
                issue.getLong("telegram_id"), new Notice.PromoRefunded(issue.getString("code"), points.value())));
    }
}

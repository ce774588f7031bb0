package steps.domain.ledger;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Gives everybody back what they paid for an order or a promo code, once: to the account that paid, or, when the family whose it was is gone,
 * to those who were its members when it paid, by their shares of that day.
 */
@Singleton
public class Refunds {
    private static final String PAID = """
            select transfer.id, transfer.amount, account.user_id, account.family_id,
                   family.disbanded_at is not null as is_gone, family_share.user_id as member_id, family_share.contributed
              from transfer
              join account on account.id = transfer.debit_account_id
              left join family on family.id = account.family_id
              left join family_share on family_share.transfer_id = transfer.id and family.disbanded_at is not null
             where %s order by transfer.id, family_share.user_id
            """;
    static final String PAID_FOR_ORDER = PAID.formatted("transfer.order_id = $1 and transfer.operation = 'purchase'");
    static final String PAID_FOR_PROMO =
            PAID.formatted("transfer.promo_issue_id = $1 and transfer.operation = 'promo_purchase'");

    private final Pool pool;
    private final Ledger ledger;

    Refunds(Pool pool, Ledger ledger) {
        this.pool = pool;
        this.ledger = ledger;
    }

    /** Locks the accounts that paid for an order, before anything else that the caller locks for it. */
    public Uni<Payments> lockPaymentsFor(long orderId) {
        return lock(new Bought(PAID_FOR_ORDER, orderId, Entry.refund(orderId)));
    }

    /** The same for a promo code that somebody got. */
    public Uni<Payments> lockPaymentsForPromo(long issueId) {
        return lock(new Bought(PAID_FOR_PROMO, issueId, Entry.promoRefund(issueId)));
    }

    /** Answers what went back this time. */
    public Uni<Points> giveBack(Payments payments) {
        return payments.total().isNone()
                ? Uni.createFrom().item(Points.NONE)
                : ledger.post(payments.refund())
                        .map(posting -> posting instanceof Posting.Posted ? payments.total() : Points.NONE);
    }

    private Uni<Payments> lock(Bought bought) {
        return paidFor(bought).chain(dues -> lock(bought, dues));
    }

    private Uni<Payments> lock(Bought bought, List<Due> dues) {
        var owners = Stream.concat(dues.stream().map(Due::owner), Stream.of(SystemAccount.SHOP))
                .toList();
        return ledger.lock(owners)
                .chain(wallets -> areStillThose(bought, dues)
                        .chain(same -> same ? Uni.createFrom().item(payments(bought, dues, wallets)) : lock(bought)));
    }

    /** A family may have gone while we waited for its account; what people paid themselves never changes. */
    private Uni<Boolean> areStillThose(Bought bought, List<Due> dues) {
        return dues.stream().anyMatch(due -> due.owner() instanceof Owner.Family)
                ? paidFor(bought).map(dues::equals)
                : Uni.createFrom().item(true);
    }

    private static Payments payments(Bought bought, List<Due> dues, Wallets wallets) {
        return new Payments(
                bought.refund(),
                wallets.of(SystemAccount.SHOP),
                dues.stream()
                        .map(due -> new Payments.Part(wallets.of(due.owner()), due.points()))
                        .toList());
    }

    private Uni<List<Due>> paidFor(Bought bought) {
        return pool.preparedQuery(bought.query()).execute(Tuple.of(bought.id())).map(Refunds::dues);
    }

    private static List<Due> dues(RowSet<Row> rows) {
        var ofGoneFamilies = new TreeMap<Long, Split>();
        var dues = new ArrayList<Due>();
        for (var row : rows) {
            var points = new Points(row.getLong("amount"));
            if (row.getBoolean("is_gone")) {
                ofGoneFamilies
                        .computeIfAbsent(row.getLong("id"), transfer -> new Split(points, new TreeMap<>()))
                        .contributed()
                        .put(row.getLong("member_id"), new Points(row.getLong("contributed")));
            } else {
                dues.add(new Due(payer(row), points));
            }
        }
        ofGoneFamilies.values().forEach(split -> dues.addAll(split.dues()));
        return dues;
    }

    private static Owner payer(Row row) {
        return row.getLong("family_id") == null
                ? new Owner.OwnAccount(row.getLong("user_id"))
                : new Owner.Family(row.getLong("family_id"));
    }

    /**
     * What was paid for.
     *
     * @param query for its payments, by its number
     */
    private record Bought(String query, long id, Entry refund) {}

    private record Due(Owner owner, Points points) {}

    /** What a family that is gone paid, and what each member had contributed by then. */
    private record Split(Points points, Map<Long, Points> contributed) {
        List<Due> dues() {
            return Shares.of(points, contributed).entrySet().stream()
                    .filter(share -> !share.getValue().isNone())
                    .map(share -> new Due(new Owner.Person(share.getKey()), share.getValue()))
                    .toList();
        }
    }
}

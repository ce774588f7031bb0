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
 * Gives everybody back what they paid for an order, once: to the account that paid, or, when the family whose it was is gone,
 * to those who were its members when it paid, by their shares of that day.
 */
@Singleton
public class Refunds {
    static final String PAID = """
            select transfer.id, transfer.amount, account.user_id, account.family_id,
                   family.disbanded_at is not null as is_gone, family_share.user_id as member_id, family_share.contributed
              from transfer
              join account on account.id = transfer.debit_account_id
              left join family on family.id = account.family_id
              left join family_share on family_share.transfer_id = transfer.id and family.disbanded_at is not null
             where transfer.order_id = $1 and transfer.operation = 'purchase'
             order by transfer.id, family_share.user_id
            """;

    private final Pool pool;
    private final Ledger ledger;

    Refunds(Pool pool, Ledger ledger) {
        this.pool = pool;
        this.ledger = ledger;
    }

    /** Locks the accounts that paid for an order, before anything else that the caller locks for it. */
    public Uni<Payments> lockPaymentsFor(long orderId) {
        return paidFor(orderId).chain(paid -> lock(orderId, paid));
    }

    /** Answers what went back this time. */
    public Uni<Points> giveBack(Payments payments) {
        return payments.total().isNone()
                ? Uni.createFrom().item(Points.NONE)
                : ledger.post(payments.refund())
                        .map(posting -> posting instanceof Posting.Posted ? payments.total() : Points.NONE);
    }

    private Uni<Payments> lock(long orderId, List<Due> dues) {
        var owners = Stream.concat(dues.stream().map(Due::owner), Stream.of(SystemAccount.SHOP))
                .toList();
        return ledger.lock(owners)
                .chain(wallets -> areStillThose(orderId, dues)
                        .chain(same -> same
                                ? Uni.createFrom().item(payments(orderId, dues, wallets))
                                : lockPaymentsFor(orderId)));
    }

    /** A family may have gone while we waited for its account; what people paid themselves never changes. */
    private Uni<Boolean> areStillThose(long orderId, List<Due> dues) {
        return dues.stream().anyMatch(due -> due.owner() instanceof Owner.Family)
                ? paidFor(orderId).map(dues::equals)
                : Uni.createFrom().item(true);
    }

    private static Payments payments(long orderId, List<Due> dues, Wallets wallets) {
        return new Payments(
                orderId,
                wallets.of(SystemAccount.SHOP),
                dues.stream()
                        .map(due -> new Payments.Part(wallets.of(due.owner()), due.points()))
                        .toList());
    }

    private Uni<List<Due>> paidFor(long orderId) {
        return pool.preparedQuery(PAID).execute(Tuple.of(orderId)).map(Refunds::dues);
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

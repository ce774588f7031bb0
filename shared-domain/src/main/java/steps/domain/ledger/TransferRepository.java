package steps.domain.ledger;

import io.quarkus.hibernate.reactive.panache.PanacheRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Finds transfers. */
@ApplicationScoped
class TransferRepository implements PanacheRepository<Transfer> {
    /** Newest first, with one more than the page holds when there are older ones. */
    Uni<HistoryPage> historyOf(Account account, int page, int size) {
        return find("debitAccountId = ?1 or creditAccountId = ?1 order by id desc", account.id())
                .range(page * size, page * size + size)
                .list()
                .map(found -> page(account, found, page, size));
    }

    /** What was paid for an order, in the order of the payers' accounts. */
    Uni<List<Transfer>> paymentsFor(long orderId) {
        return find("orderId = ?1 and operation = ?2 order by debitAccountId, id", orderId, Operation.PURCHASE)
                .list();
    }

    private static HistoryPage page(Account account, List<Transfer> found, int page, int size) {
        var entries = found.stream()
                .limit(size)
                .map(transfer -> transfer.seenBy(account))
                .toList();
        return new HistoryPage(entries, page, found.size() > size);
    }
}

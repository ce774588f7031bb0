package steps.domain.ledger;

import io.quarkus.hibernate.reactive.panache.PanacheRepository;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;

/** Finds transfers. */
@Singleton
class TransferRepository implements PanacheRepository<Transfer> {
    /** What was paid for an order, in the order of the payers' accounts. */
    Uni<List<Transfer>> paymentsFor(long orderId) {
        return find("orderId = ?1 and operation = ?2 order by debitAccountId, id", orderId, Operation.PURCHASE)
                .list();
    }
}

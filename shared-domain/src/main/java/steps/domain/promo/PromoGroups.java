package steps.domain.promo;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import steps.platform.transaction.Transactions;

/** The groups of promo codes and what they are sold for. */
@Singleton
public class PromoGroups {
    private final Transactions transactions;
    private final PromoGroupRepository groups;
    private final Clock clock;

    PromoGroups(Transactions transactions, PromoGroupRepository groups, Clock clock) {
        this.transactions = transactions;
        this.groups = groups;
        this.clock = clock;
    }

    /** Also those that are not offered. */
    public Uni<List<PromoGroup>> all() {
        return transactions.readingEntities(groups::byTitle);
    }

    /** Null when there is none. */
    public Uni<PromoGroup> find(long id) {
        return transactions.readingEntities(() -> groups.findById(id));
    }

    /** As {@link #find}, held until the caller's transaction ends. */
    public Uni<PromoGroup> lock(long id) {
        return transactions.withEntities(() -> groups.lock(id));
    }

    public Uni<PromoGroup> add(PromoGroupDraft draft) {
        return transactions.withEntities(() -> groups.persistAndFlush(PromoGroup.of(draft, clock.instant())));
    }

    /** Of one that the caller has locked. */
    public void change(PromoGroup locked, PromoGroupDraft draft) {
        locked.become(draft);
    }
}

package steps.domain.family.change;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.stream.Stream;
import steps.domain.delivery.FamilyNotice;
import steps.domain.family.Family;
import steps.domain.family.FamilyLocks;
import steps.domain.family.FamilyNotices;
import steps.domain.family.LockedFamily;
import steps.domain.family.Member;
import steps.domain.family.Memberships;
import steps.domain.ledger.Points;
import steps.domain.user.User;
import steps.platform.transaction.Transactions;

/** Lets owners send members away; those are paid as if they had left. */
@Singleton
public class Removals {
    private final Transactions transactions;
    private final FamilyLocks locks;
    private final Memberships memberships;
    private final FamilyNotices notices;

    Removals(Transactions transactions, FamilyLocks locks, Memberships memberships, FamilyNotices notices) {
        this.transactions = transactions;
        this.locks = locks;
        this.memberships = memberships;
        this.notices = notices;
    }

    public Uni<Removal> remove(User owner, long userId) {
        return transactions.inOne(() -> locks.lockOf(owner.id(), family -> Stream.of(userId))
                .chain(locked -> locked == null
                        ? Uni.createFrom().item(new Removal.NotMember())
                        : remove(locked, owner, userId)));
    }

    private Uni<Removal> remove(LockedFamily locked, User owner, long userId) {
        if (!locked.family().isOwnedBy(owner.id())) {
            return Uni.createFrom().item(new Removal.NotOwner());
        }
        var member = locked.family().member(userId).filter(found -> found.userId() != owner.id());
        return member.isEmpty() ? Uni.createFrom().item(new Removal.NoSuchMember()) : remove(locked, member.get());
    }

    private Uni<Removal> remove(LockedFamily locked, Member member) {
        return memberships
                .end(locked, member)
                .call(paid -> tell(locked.family(), member, paid))
                .map(paid -> new Removal.Removed(locked.family(), member, paid));
    }

    private Uni<Void> tell(Family family, Member gone, Points paid) {
        var stay = family.others(gone.userId()).stream()
                .filter(member -> !family.isOwnedBy(member.userId()))
                .toList();
        return notices.tell(gone.telegramId(), new FamilyNotice.Removed(family.name(), paid.value()))
                .chain(() ->
                        notices.tell(stay, new FamilyNotice.MemberRemoved(gone.userId(), family.name(), paid.value())));
    }
}

package steps.domain.family.change;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import steps.domain.delivery.FamilyNotice;
import steps.domain.family.Family;
import steps.domain.family.FamilyLocks;
import steps.domain.family.FamilyNotices;
import steps.domain.family.FamilyRepository;
import steps.domain.family.LockedFamily;
import steps.domain.family.Member;
import steps.domain.family.Memberships;
import steps.domain.ledger.Points;
import steps.domain.user.User;
import steps.platform.transaction.Transactions;

/**
 * Lets people leave: each is paid their share, an owner hands over to whoever has been there longest, and a family that nobody
 * is left in is no more.
 */
@Singleton
public class Departures {
    private final Transactions transactions;
    private final FamilyLocks locks;
    private final FamilyRepository families;
    private final Memberships memberships;
    private final FamilyNotices notices;

    Departures(
            Transactions transactions,
            FamilyLocks locks,
            FamilyRepository families,
            Memberships memberships,
            FamilyNotices notices) {
        this.transactions = transactions;
        this.locks = locks;
        this.families = families;
        this.memberships = memberships;
        this.notices = notices;
    }

    public Uni<Departure> leave(User user) {
        return transactions.inOne(() -> locks.lockOf(user.id(), family -> Stream.of(user.id()))
                .chain(locked -> locked == null
                        ? Uni.createFrom().item(new Departure.NotMember())
                        : leave(locked, locked.family().member(user.id()).orElseThrow())));
    }

    /** Of somebody of whom nothing is kept: not even what they called a family that nobody else is in. */
    public Uni<Departure> leaveForGood(User user) {
        return transactions.inOne(() -> leave(user).call(departure -> switch (departure) {
            case Departure.Left left
            when left.wasLast() -> families.forgetName(left.family().id());
            case Departure.Left left -> Uni.createFrom().voidItem();
            case Departure.NotMember none -> Uni.createFrom().voidItem();
        }));
    }

    private Uni<Departure> leave(LockedFamily locked, Member member) {
        var next = locked.family().ownerWithout(member.userId()).orElse(null);
        return memberships
                .end(locked, member)
                .call(() -> settleOwner(locked.family(), next))
                .call(paid -> tellOthers(locked.family(), member, paid, next))
                .map(paid -> new Departure.Left(locked.family(), paid, next));
    }

    private Uni<Void> settleOwner(Family family, @Nullable Member next) {
        if (next == null) {
            return families.disband(family.id());
        }
        return family.isOwnedBy(next.userId())
                ? Uni.createFrom().voidItem()
                : families.changeOwner(family.id(), next.userId());
    }

    private Uni<Void> tellOthers(Family family, Member gone, Points paid, @Nullable Member owner) {
        var others = family.others(gone.userId());
        return notices.tell(others, new FamilyNotice.Left(gone.userId(), family.name(), paid.value()))
                .chain(() -> owner == null || family.isOwnedBy(owner.userId())
                        ? Uni.createFrom().voidItem()
                        : notices.tellOfOwner(others, owner, family.name()));
    }
}

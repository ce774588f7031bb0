package steps.domain.family.change;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.stream.Stream;
import steps.domain.family.Family;
import steps.domain.family.FamilyLocks;
import steps.domain.family.FamilyNotices;
import steps.domain.family.FamilyRepository;
import steps.domain.family.Member;
import steps.domain.user.User;
import steps.platform.transaction.Transactions;

/** Hands families over to another member. */
@Singleton
public class Handovers {
    private final Transactions transactions;
    private final FamilyLocks locks;
    private final FamilyRepository families;
    private final FamilyNotices notices;

    Handovers(Transactions transactions, FamilyLocks locks, FamilyRepository families, FamilyNotices notices) {
        this.transactions = transactions;
        this.locks = locks;
        this.families = families;
        this.notices = notices;
    }

    public Uni<Handover> handOver(User owner, long toUserId) {
        return transactions.inOne(() -> locks.lockOf(owner.id(), family -> Stream.empty())
                .chain(locked -> locked == null
                        ? Uni.createFrom().item(new Handover.NotMember())
                        : handOver(locked.family(), owner, toUserId)));
    }

    private Uni<Handover> handOver(Family family, User owner, long toUserId) {
        if (!family.isOwnedBy(owner.id())) {
            return Uni.createFrom().item(new Handover.NotOwner());
        }
        var next = family.member(toUserId).filter(member -> member.userId() != owner.id());
        return next.isEmpty() ? Uni.createFrom().item(new Handover.NoSuchMember()) : handOver(family, next.get());
    }

    private Uni<Handover> handOver(Family family, Member next) {
        return families.changeOwner(family.id(), next.userId())
                .chain(() -> notices.tellOfOwner(family.others(family.ownerId()), next, family.name()))
                .replaceWith(new Handover.HandedOver(family, next));
    }
}

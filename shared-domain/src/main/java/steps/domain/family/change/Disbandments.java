package steps.domain.family.change;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Objects;
import steps.domain.delivery.FamilyNotice;
import steps.domain.family.Family;
import steps.domain.family.FamilyLocks;
import steps.domain.family.FamilyNotices;
import steps.domain.family.LockedFamily;
import steps.domain.family.Member;
import steps.domain.family.Memberships;
import steps.domain.user.User;
import steps.platform.transaction.Transactions;

/** Disbands families and pays everybody their share, by one entry. */
@Singleton
public class Disbandments {
    private final Transactions transactions;
    private final FamilyLocks locks;
    private final Memberships memberships;
    private final FamilyNotices notices;

    Disbandments(Transactions transactions, FamilyLocks locks, Memberships memberships, FamilyNotices notices) {
        this.transactions = transactions;
        this.locks = locks;
        this.memberships = memberships;
        this.notices = notices;
    }

    public Uni<Disbandment> disband(User owner) {
        return transactions.inOne(() -> locks.lockOf(
                        owner.id(), family -> family.members().stream().map(Member::userId))
                .chain(locked ->
                        locked == null ? Uni.createFrom().item(new Disbandment.NotMember()) : disband(locked, owner)));
    }

    private Uni<Disbandment> disband(LockedFamily locked, User owner) {
        var family = locked.family();
        return family.isOwnedBy(owner.id())
                ? memberships
                        .endAll(locked)
                        .chain(() -> tellOthers(family))
                        .replaceWith(new Disbandment.Disbanded(family, family.shareOf(owner.id())))
                : Uni.createFrom().item(new Disbandment.NotOwner());
    }

    private Uni<Void> tellOthers(Family family) {
        var shares = family.shares();
        return Multi.createFrom()
                .iterable(family.others(family.ownerId()))
                .onItem()
                .transformToUniAndConcatenate(member -> notices.tell(
                        member.telegramId(),
                        new FamilyNotice.Disbanded(
                                family.name(),
                                Objects.requireNonNull(shares.get(member.userId()))
                                        .value())))
                .collect()
                .last();
    }
}

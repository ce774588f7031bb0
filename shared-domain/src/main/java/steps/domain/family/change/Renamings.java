package steps.domain.family.change;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.stream.Stream;
import steps.domain.delivery.FamilyNotice;
import steps.domain.family.FamilyLocks;
import steps.domain.family.FamilyName;
import steps.domain.family.FamilyNotices;
import steps.domain.family.FamilyRepository;
import steps.domain.family.LockedFamily;
import steps.domain.user.User;
import steps.platform.transaction.Transactions;

/** Gives families another name; every member may. */
@Singleton
public class Renamings {
    private final Transactions transactions;
    private final FamilyLocks locks;
    private final FamilyRepository families;
    private final FamilyNotices notices;

    Renamings(Transactions transactions, FamilyLocks locks, FamilyRepository families, FamilyNotices notices) {
        this.transactions = transactions;
        this.locks = locks;
        this.families = families;
        this.notices = notices;
    }

    public Uni<Renaming> rename(User by, FamilyName name) {
        return transactions.inOne(
                () -> locks.lockOf(by.id(), family -> Stream.empty()).chain(locked -> rename(locked, by, name)));
    }

    private Uni<Renaming> rename(LockedFamily locked, User by, FamilyName name) {
        if (locked == null) {
            return Uni.createFrom().item(new Renaming.NotMember());
        }
        var family = locked.family();
        return family.name().equals(name.value())
                ? Uni.createFrom().item(new Renaming.Unchanged(name))
                : families.rename(family.id(), name)
                        .chain(() -> notices.tell(
                                family.others(by.id()), new FamilyNotice.Renamed(by.id(), family.name(), name.value())))
                        .replaceWith(new Renaming.Renamed(family.name(), name));
    }
}

package steps.domain.family;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import steps.domain.ledger.Ledger;
import steps.domain.ledger.Owner;

/**
 * Locks a family by its account, together with the own accounts that points will go to or come from, and reads who is in it
 * again: whoever was faster may have changed that.
 */
@Singleton
public class FamilyLocks {
    private final Ledger ledger;
    private final FamilyRepository families;

    FamilyLocks(Ledger ledger, FamilyRepository families) {
        this.ledger = ledger;
        this.families = families;
    }

    /**
     * The family that the person is in; null when they are in none.
     *
     * @param whose own accounts are needed
     */
    public Uni<LockedFamily> lockOf(long userId, Function<Family, Stream<Long>> whose) {
        return lock(() -> families.findOf(userId), whose);
    }

    /** Null when nobody is in it. */
    public Uni<LockedFamily> lock(long familyId, Function<Family, Stream<Long>> whose) {
        return lock(() -> families.findById(familyId), whose);
    }

    private Uni<LockedFamily> lock(Supplier<Uni<Family>> find, Function<Family, Stream<Long>> whose) {
        return find.get().chain(family -> family == null ? Uni.createFrom().nullItem() : lock(family, find, whose));
    }

    private Uni<LockedFamily> lock(Family family, Supplier<Uni<Family>> find, Function<Family, Stream<Long>> whose) {
        var owners = owners(family, whose);
        return ledger.lock(List.copyOf(owners))
                .chain(wallets -> find.get().map(now -> now == null ? null : new LockedFamily(now, wallets)))
                .chain(locked -> locked == null || owners.containsAll(owners(locked.family(), whose))
                        ? Uni.createFrom().item(locked)
                        : lock(find, whose));
    }

    private static Set<Owner> owners(Family family, Function<Family, Stream<Long>> whose) {
        return Stream.concat(Stream.of(family.account()), whose.apply(family).map(Owner.OwnAccount::new))
                .collect(Collectors.toSet());
    }
}

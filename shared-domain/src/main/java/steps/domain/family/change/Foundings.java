package steps.domain.family.change;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import steps.domain.family.FamilyName;
import steps.domain.family.FamilyRepository;
import steps.domain.family.Memberships;
import steps.domain.ledger.Ledger;
import steps.domain.ledger.Owner;
import steps.domain.ledger.Points;
import steps.domain.user.User;
import steps.platform.transaction.Transactions;

/** Founds families; the founder owns them and brings what they have. */
@Singleton
public class Foundings {
    private final Transactions transactions;
    private final Ledger ledger;
    private final FamilyRepository families;
    private final Memberships memberships;

    Foundings(Transactions transactions, Ledger ledger, FamilyRepository families, Memberships memberships) {
        this.transactions = transactions;
        this.ledger = ledger;
        this.families = families;
        this.memberships = memberships;
    }

    /** The account of the new family needs no lock: nobody else can see it before the commit. */
    public Uni<Founding> found(User founder, FamilyName name) {
        return transactions.inOne(() -> ledger.lock(new Owner.OwnAccount(founder.id()))
                .chain(() -> families.findOf(founder.id()))
                .chain(before -> before == null
                        ? foundFirst(founder, name)
                        : Uni.createFrom().item(new Founding.AlreadyMember(before))));
    }

    private Uni<Founding> foundFirst(User founder, FamilyName name) {
        return families.add(name, founder.id())
                .chain(family -> memberships.begin(family, founder.id()))
                .chain(brought -> founded(founder, brought));
    }

    private Uni<Founding> founded(User founder, Points brought) {
        return families.findOf(founder.id()).map(family -> new Founding.Founded(family, brought));
    }
}

package steps.domain.family;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import steps.domain.ledger.Entry;
import steps.domain.ledger.Ledger;
import steps.domain.ledger.Operation;
import steps.domain.ledger.Owner;
import steps.domain.ledger.Points;
import steps.domain.ledger.Posting;
import steps.domain.ledger.Wallets;

/** Begins and ends memberships, and moves the points that come and go with people. */
@Singleton
public class Memberships {
    private final FamilyRepository families;
    private final InvitationRepository invitations;
    private final Ledger ledger;

    Memberships(FamilyRepository families, InvitationRepository invitations, Ledger ledger) {
        this.families = families;
        this.invitations = invitations;
        this.ledger = ledger;
    }

    /** Under the lock of both accounts. Answers what the newcomer has brought. */
    public Uni<Points> begin(long familyId, long userId) {
        var own = new Owner.OwnAccount(userId);
        var shared = new Owner.Person(userId);
        return families.addMember(familyId, userId)
                .chain(membership ->
                        ledger.lock(own, shared).chain(wallets -> bring(membership, wallets, own, shared)));
    }

    /** Whoever goes can vouch for nobody any more. Answers what they were paid. */
    public Uni<Points> end(LockedFamily locked, Member member) {
        var family = locked.family();
        var paid = family.shareOf(member.userId());
        return families.endMembership(member)
                .chain(() -> invitations.withdrawThoseOf(family.id(), member.userId()))
                .chain(() -> paid.isNone()
                        ? Uni.createFrom().voidItem()
                        : post(leaving(member).moving(locked.account(), locked.ownOf(member.userId()), paid)))
                .replaceWith(paid);
    }

    /** Everybody's at once. */
    public Uni<Void> endAll(LockedFamily locked) {
        var family = locked.family();
        return families.endMemberships(family.id())
                .chain(() -> invitations.withdrawAllOf(family.id()))
                .chain(() -> families.disband(family.id()))
                .chain(() -> family.balance().isNone() ? Uni.createFrom().voidItem() : post(disbanding(locked)));
    }

    private Uni<Points> bring(long membership, Wallets wallets, Owner own, Owner shared) {
        var brought = wallets.of(own).balance();
        return brought.isNone()
                ? Uni.createFrom().item(brought)
                : post(joining(membership).moving(wallets.of(own), wallets.of(shared), brought))
                        .replaceWith(brought);
    }

    private static Entry joining(long membership) {
        return Entry.of("membership:" + membership + ":joined", Operation.TRANSFER);
    }

    private static Entry leaving(Member member) {
        return Entry.of("membership:" + member.membershipId() + ":left", Operation.TRANSFER);
    }

    private static Entry disbanding(LockedFamily locked) {
        var entry = Entry.of("family:" + locked.family().id() + ":disbanded", Operation.TRANSFER);
        for (var share : locked.family().shares().entrySet()) {
            if (!share.getValue().isNone()) {
                entry = entry.moving(locked.account(), locked.ownOf(share.getKey()), share.getValue());
            }
        }
        return entry;
    }

    private Uni<Void> post(Entry entry) {
        return ledger.post(entry).invoke(Memberships::mustBePosted).replaceWithVoid();
    }

    /** A membership begins and ends once, and under its lock the family has what it had a moment ago. */
    private static void mustBePosted(Posting posting) {
        if (!(posting instanceof Posting.Posted)) {
            throw new IllegalStateException("Points of a membership did not move: " + posting);
        }
    }
}

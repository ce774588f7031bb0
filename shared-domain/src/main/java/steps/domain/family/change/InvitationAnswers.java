package steps.domain.family.change;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import steps.domain.delivery.FamilyNotice;
import steps.domain.family.Family;
import steps.domain.family.FamilyLocks;
import steps.domain.family.FamilyNotices;
import steps.domain.family.FamilyRepository;
import steps.domain.family.Invitation;
import steps.domain.family.InvitationCode;
import steps.domain.family.InvitationRepository;
import steps.domain.family.Memberships;
import steps.domain.ledger.Points;
import steps.domain.user.User;
import steps.domain.user.UserRepository;
import steps.platform.transaction.Transactions;

/** Lets people join the family they were invited to, or decline. */
@Singleton
public class InvitationAnswers {
    private final Transactions transactions;
    private final FamilyLocks locks;
    private final FamilyRepository families;
    private final InvitationRepository invitations;
    private final Memberships memberships;
    private final FamilyNotices notices;
    private final UserRepository users;
    private final Clock clock;

    InvitationAnswers(
            Transactions transactions,
            FamilyLocks locks,
            FamilyRepository families,
            InvitationRepository invitations,
            Memberships memberships,
            FamilyNotices notices,
            UserRepository users,
            Clock clock) {
        this.transactions = transactions;
        this.locks = locks;
        this.families = families;
        this.invitations = invitations;
        this.memberships = memberships;
        this.notices = notices;
        this.users = users;
        this.clock = clock;
    }

    public Uni<Joining> accept(User user, long invitationId) {
        return accept(user, () -> invitations.find(invitationId).map(found -> addressed(found, user)));
    }

    /** By a link, whoever has forwarded it. */
    public Uni<Joining> accept(User user, InvitationCode code) {
        return accept(user, () -> invitations.find(code));
    }

    /** Whether it was open until now. */
    public Uni<Boolean> decline(User user, long invitationId) {
        return transactions.inOne(() -> invitations
                .find(invitationId)
                .map(found -> addressed(found, user))
                .chain(found -> found == null
                        ? Uni.createFrom().item(false)
                        : invitations
                                .close(found.id(), Invitation.State.DECLINED, null)
                                .call(wasOpen -> tellInviter(wasOpen, found, user))));
    }

    /** A number can be guessed and a code cannot, so a link is answered by its code alone. */
    private static @Nullable Invitation addressed(Invitation invitation, User user) {
        return invitation != null && invitation.inviteeId() != null && invitation.isFor(user.id()) ? invitation : null;
    }

    private Uni<Void> tellInviter(boolean wasOpen, Invitation invitation, User user) {
        return wasOpen
                ? users.findById(invitation.inviterId())
                        .chain(inviter -> notices.tell(
                                inviter.telegramId(), new FamilyNotice.Declined(user.id(), invitation.familyName())))
                : Uni.createFrom().voidItem();
    }

    private Uni<Joining> accept(User user, Supplier<Uni<Invitation>> find) {
        return transactions.inOne(() ->
                find.get().chain(found -> found == null ? result(new Joining.Closed()) : lockAndJoin(user, found)));
    }

    /** Under the lock of their own account nobody comes into another family meanwhile. */
    private Uni<Joining> lockAndJoin(User user, Invitation found) {
        return locks.lock(found.familyId(), family -> Stream.of(user.id()))
                .chain(locked -> locked == null
                        ? result(new Joining.Closed())
                        : families.findOf(user.id()).chain(mine -> join(user, locked.family(), mine, found.id())));
    }

    private Uni<Joining> join(User user, Family family, Family mine, long invitationId) {
        if (mine != null) {
            return result(mine.id() == family.id() ? new Joining.AlreadyHere(mine) : new Joining.InAnother(mine));
        }
        return invitations.lock(invitationId).chain(invitation -> {
            if (!invitation.isFor(user.id()) || !invitation.isOpen(clock.instant())) {
                return result(new Joining.Closed());
            }
            return family.isFull() ? result(new Joining.Full(family)) : join(user, family, invitation);
        });
    }

    private Uni<Joining> join(User user, Family family, Invitation invitation) {
        return invitations
                .close(invitation.id(), Invitation.State.ACCEPTED, user.id())
                .chain(() -> memberships.begin(family.id(), user.id()))
                .call(() -> notices.tell(family.members(), new FamilyNotice.Joined(user.id(), family.name())))
                .chain(brought -> joined(user, brought));
    }

    private Uni<Joining> joined(User user, Points brought) {
        return families.findOf(user.id()).map(family -> new Joining.Joined(family, brought));
    }

    private static Uni<Joining> result(Joining joining) {
        return Uni.createFrom().item(joining);
    }
}

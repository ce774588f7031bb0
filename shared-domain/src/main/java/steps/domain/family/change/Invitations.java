package steps.domain.family.change;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import steps.domain.delivery.FamilyNotice;
import steps.domain.family.Family;
import steps.domain.family.FamilyLocks;
import steps.domain.family.FamilyNotices;
import steps.domain.family.Invitation;
import steps.domain.family.InvitationCode;
import steps.domain.family.InvitationRepository;
import steps.domain.user.User;
import steps.platform.sql.Results;
import steps.platform.transaction.Transactions;

/** Invites people into families; every member may. */
@Singleton
public class Invitations {
    private static final String CALLED = "select id, telegram_id from users"
            + " where lower(username) = lower($1) and active and erased_at is null order by id limit 2";

    private final Transactions transactions;
    private final Pool pool;
    private final FamilyLocks locks;
    private final InvitationRepository invitations;
    private final FamilyNotices notices;

    Invitations(
            Transactions transactions,
            Pool pool,
            FamilyLocks locks,
            InvitationRepository invitations,
            FamilyNotices notices) {
        this.transactions = transactions;
        this.pool = pool;
        this.locks = locks;
        this.invitations = invitations;
        this.notices = notices;
    }

    /** By the name that Telegram shows behind @. */
    public Uni<Inviting> invite(User inviter, String username) {
        return transactions.inOne(() -> called(username).chain(found -> switch (found.size()) {
            case 0 -> result(new Inviting.Unknown());
            case 1 -> inLock(inviter, found.get(0));
            default -> result(new Inviting.Ambiguous());
        }));
    }

    /** By a link that works once, for whoever comes first. */
    public Uni<Inviting> link(User inviter) {
        return transactions.inOne(() -> inLock(inviter, null));
    }

    public Uni<Withdrawal> withdraw(User by, long invitationId) {
        return transactions.inOne(() -> locks.lockOf(by.id(), family -> Stream.empty())
                .chain(locked -> locked == null
                        ? Uni.createFrom().item(new Withdrawal.Closed())
                        : withdraw(locked.family(), by, invitationId)));
    }

    /** Null when there is none of this number. */
    public Uni<Invitation> find(long invitationId) {
        return invitations.find(invitationId);
    }

    /** Null when the code is none. */
    public Uni<Invitation> find(InvitationCode code) {
        return invitations.find(code);
    }

    public Uni<List<Invitation>> openFor(User user) {
        return invitations.openFor(user.id());
    }

    private Uni<Inviting> inLock(User inviter, @Nullable Person invitee) {
        return locks.lockOf(inviter.id(), family -> Stream.empty())
                .chain(locked ->
                        locked == null ? result(new Inviting.NotMember()) : invite(locked.family(), inviter, invitee));
    }

    private Uni<Inviting> invite(Family family, User inviter, @Nullable Person invitee) {
        if (invitee != null && family.member(invitee.id()).isPresent()) {
            return result(new Inviting.AlreadyHere());
        }
        return family.isFull()
                ? result(new Inviting.Full(family))
                : invitations
                        .lately(family.id(), invitee == null ? null : invitee.id())
                        .chain(lately -> inviteUnlessOpen(family, inviter, invitee, lately));
    }

    private Uni<Inviting> inviteUnlessOpen(
            Family family, User inviter, @Nullable Person invitee, InvitationRepository.Lately lately) {
        return invitations.openOf(family.id()).chain(open -> {
            var before = open.stream()
                    .filter(one -> invitee != null && one.inviteeId() != null && one.inviteeId() == invitee.id())
                    .findFirst();
            if (before.isPresent()) {
                return result(new Inviting.AskedBefore(before.get()));
            }
            if (lately.wasDeclined()) {
                return result(new Inviting.DeclinedLately());
            }
            return lately.isTooMuch() ? result(new Inviting.TooMany()) : add(family, inviter, invitee);
        });
    }

    private Uni<Inviting> add(Family family, User inviter, @Nullable Person invitee) {
        return invitee == null
                ? invitations
                        .add(family.id(), inviter.id(), null, InvitationCode.random())
                        .map(Inviting.Linked::new)
                : invitations
                        .add(family.id(), inviter.id(), invitee.id(), null)
                        .call(made -> notices.tell(invitee.telegramId(), new FamilyNotice.Invited(made.id())))
                        .map(Inviting.Invited::new);
    }

    private Uni<Withdrawal> withdraw(Family family, User by, long invitationId) {
        return invitations.lock(invitationId).chain(found -> {
            if (found == null || found.familyId() != family.id()) {
                return Uni.createFrom().item(new Withdrawal.Closed());
            }
            return found.inviterId() == by.id() || family.isOwnedBy(by.id())
                    ? withdraw(found)
                    : Uni.createFrom().item(new Withdrawal.NotAllowed());
        });
    }

    private Uni<Withdrawal> withdraw(Invitation invitation) {
        return invitations
                .close(invitation.id(), Invitation.State.WITHDRAWN, null)
                .map(wasOpen -> wasOpen ? new Withdrawal.Withdrawn(invitation) : new Withdrawal.Closed());
    }

    private Uni<List<Person>> called(String username) {
        return pool.preparedQuery(CALLED).execute(Tuple.of(username)).map(rows -> Results.listOf(rows, Person::read));
    }

    private static Uni<Inviting> result(Inviting inviting) {
        return Uni.createFrom().item(inviting);
    }

    private record Person(long id, long telegramId) {
        static Person read(Row row) {
            return new Person(row.getLong("id"), row.getLong("telegram_id"));
        }
    }
}

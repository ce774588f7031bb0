package steps.admin.family;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import steps.admin.panel.account.PanelUser;
import steps.admin.panel.account.Right;
import steps.admin.panel.form.Field;
import steps.admin.panel.form.Values;
import steps.admin.panel.list.Keys;
import steps.admin.panel.list.Numbers;
import steps.admin.panel.list.Reader;
import steps.admin.panel.page.Words;
import steps.admin.panel.section.Action;
import steps.admin.panel.section.ActionResult;
import steps.admin.panel.section.Card.Block;
import steps.domain.delivery.Deliveries;
import steps.domain.delivery.FamilyNotice;
import steps.domain.delivery.NewDelivery;
import steps.domain.family.Family;
import steps.domain.family.FamilyRepository;
import steps.domain.family.change.Departure;
import steps.domain.family.change.Departures;
import steps.domain.family.change.Handover;
import steps.domain.family.change.Handovers;
import steps.domain.family.change.Removal;
import steps.domain.family.change.Removals;
import steps.domain.ledger.Points;
import steps.domain.user.User;
import steps.domain.user.UserRepository;

/** What is done for one member of a family: it becomes theirs, or they go and are paid. */
@Singleton
class FamilyMemberActions {
    private static final int LONGEST_REASON = 500;
    private static final String MEMBERSHIP =
            "select family_id, user_id from family_member where id = $1 and left_at is null";
    private static final Words NO_MEMBER =
            Words.of("Этого участника в семье уже нет.", "This member is no longer in the family.");
    private static final Words SO_ALREADY = Words.of("Так уже было.", "It was already like that.");
    private static final Words OTHERS_NOW =
            Words.of("Семья только что изменилась. Попробуйте ещё раз.", "The family has just changed. Try again.");
    private static final Words PAID = Words.of("Больше не в семье, выплачено баллов: %s.", "Removed; points paid: %s.");
    private static final Words OWNER = Words.of("Теперь владелец: %s.", "The owner is now %s.");

    private final Pool pool;
    private final FamilyRepository families;
    private final UserRepository people;
    private final FamilyCards cards;
    private final Handovers handovers;
    private final Removals removals;
    private final Departures departures;
    private final Deliveries deliveries;

    FamilyMemberActions(
            Pool pool,
            FamilyRepository families,
            UserRepository people,
            FamilyCards cards,
            Handovers handovers,
            Removals removals,
            Departures departures,
            Deliveries deliveries) {
        this.pool = pool;
        this.families = families;
        this.people = people;
        this.cards = cards;
        this.handovers = handovers;
        this.removals = removals;
        this.departures = departures;
        this.deliveries = deliveries;
    }

    List<Action> all() {
        return List.of(
                Action.of(
                                "own",
                                Words.of("Сделать владельцем", "Make owner"),
                                Words.of(
                                        "Приглашать, убирать и расформировывать сможет этот участник. Все получат сообщение.",
                                        "From now on this member invites, removes and disbands. Everybody is notified."),
                                Right.CARE_FOR_FAMILIES,
                                this::own)
                        .forOne(),
                Action.of(
                                "remove",
                                Words.of("Убрать из семьи", "Remove from the family"),
                                Words.of(
                                        "Человек получит свою долю на личный счёт. Владельца сменит тот, кто в семье дольше всех.",
                                        "The person is paid their share. If they are the owner, the longest-standing member takes over."),
                                Right.CARE_FOR_FAMILIES,
                                this::remove)
                        .forOne()
                        .dangerous()
                        .asking(Field.text("reason", Words.of("Причина", "Reason"), LONGEST_REASON)
                                .needed()
                                .hinted(Words.of("Видна в аудите.", "Shown in the audit.")))
                        .showing(this::payOut));
    }

    private Uni<List<Block>> payOut(String key, Reader reader) {
        return membership(key)
                .chain(member ->
                        member == null ? Uni.createFrom().item(List.of()) : cards.payOut(member.userId(), reader));
    }

    private Uni<ActionResult> own(String key, Values asked, String attempt, PanelUser by) {
        return membership(key).chain(member -> {
            if (member == null) {
                return refused(NO_MEMBER);
            }
            return member.family().isOwnedBy(member.userId())
                    ? Uni.createFrom().item(new ActionResult.Unchanged(SO_ALREADY))
                    : handovers.handOver(member.owner(), member.userId()).map(handover -> told(handover, member));
        });
    }

    private static ActionResult told(Handover handover, Membership member) {
        return switch (handover) {
            case Handover.HandedOver done ->
                ActionResult.Done.of(
                        OWNER.filled(done.owner().firstName()),
                        "owner",
                        member.owner().id(),
                        done.owner().userId());
            case Handover.NotOwner other -> new ActionResult.Refused(OTHERS_NOW);
            case Handover.NoSuchMember none -> new ActionResult.Refused(NO_MEMBER);
            case Handover.NotMember gone -> new ActionResult.Refused(OTHERS_NOW);
        };
    }

    private Uni<ActionResult> remove(String key, Values asked, String attempt, PanelUser by) {
        return membership(key).chain(member -> {
            if (member == null) {
                return refused(NO_MEMBER);
            }
            return (member.family().isOwnedBy(member.userId()) ? leave(member) : sendAway(member))
                    .map(result ->
                            result instanceof ActionResult.Done done ? done.because(asked.text("reason")) : result);
        });
    }

    private Uni<ActionResult> sendAway(Membership member) {
        return removals.remove(member.owner(), member.userId()).map(removal -> switch (removal) {
            case Removal.Removed done -> paid(done.paid());
            case Removal.NotOwner other -> new ActionResult.Refused(OTHERS_NOW);
            case Removal.NoSuchMember none -> new ActionResult.Refused(NO_MEMBER);
            case Removal.NotMember gone -> new ActionResult.Refused(OTHERS_NOW);
        });
    }

    /** Nobody sends an owner away, but they can go as if they had wished it; this time they have to be told. */
    private Uni<ActionResult> leave(Membership member) {
        return departures
                .leave(member.owner())
                .call(departure -> departure instanceof Departure.Left left
                        ? deliveries.enqueue(NewDelivery.of(
                                member.owner().telegramId(),
                                new FamilyNotice.Removed(
                                        left.family().name(), left.paid().value())))
                        : Uni.createFrom().voidItem())
                .map(departure -> switch (departure) {
                    case Departure.Left left -> paid(left.paid());
                    case Departure.NotMember gone -> new ActionResult.Refused(NO_MEMBER);
                });
    }

    private static ActionResult paid(Points points) {
        return ActionResult.Done.of(PAID.filled(Numbers.grouped(points.value())), "member", "true", "false");
    }

    /** Null when it has ended, or never was. */
    private Uni<Membership> membership(String key) {
        return Keys.number(key).isEmpty()
                ? Uni.createFrom().nullItem()
                : pool.preparedQuery(MEMBERSHIP)
                        .execute(Tuple.of(Keys.number(key).getAsLong()))
                        .chain(rows -> rows.size() == 0
                                ? Uni.createFrom().nullItem()
                                : membership(rows.iterator().next().getLong("user_id")));
    }

    private Uni<Membership> membership(long userId) {
        return families.findOf(userId)
                .chain(family -> family == null
                        ? Uni.createFrom().nullItem()
                        : people.findById(family.ownerId()).map(owner -> new Membership(family, userId, owner)));
    }

    private static Uni<ActionResult> refused(Words why) {
        return Uni.createFrom().item(new ActionResult.Refused(why));
    }

    /** Somebody in a family, and who owns it. */
    private record Membership(Family family, long userId, User owner) {}
}

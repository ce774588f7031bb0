package steps.admin.family;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import steps.admin.panel.account.PanelUser;
import steps.admin.panel.account.Right;
import steps.admin.panel.form.Field;
import steps.admin.panel.form.Values;
import steps.admin.panel.list.Keys;
import steps.admin.panel.list.Numbers;
import steps.admin.panel.page.Words;
import steps.admin.panel.section.Action;
import steps.admin.panel.section.ActionResult;
import steps.domain.delivery.Deliveries;
import steps.domain.delivery.FamilyNotice;
import steps.domain.delivery.NewDelivery;
import steps.domain.family.Family;
import steps.domain.family.FamilyName;
import steps.domain.family.FamilyRepository;
import steps.domain.family.Member;
import steps.domain.family.change.Disbandment;
import steps.domain.family.change.Disbandments;
import steps.domain.family.change.Renaming;
import steps.domain.family.change.Renamings;
import steps.domain.user.User;
import steps.domain.user.UserRepository;

/** What is done for a family, by the services that its owner's buttons use, and with the same notices. */
@Singleton
class FamilyActions {
    private static final int LONGEST_REASON = 500;
    private static final Words NO_FAMILY = Words.of("Такой семьи уже нет.", "This family no longer exists.");
    private static final Words SO_ALREADY = Words.of("Так уже было.", "It was already like that.");
    private static final Words OTHERS_NOW =
            Words.of("Семья только что изменилась. Попробуйте ещё раз.", "The family has just changed. Try again.");
    private static final Words NO_NAME = Words.of(
            "Нужна одна строка до 64 знаков, в которой что-то видно.", "Enter one line of up to 64 characters.");
    private static final Words DISBANDED =
            Words.of("Расформирована, выплачено баллов: %s.", "Disbanded; points paid: %s.");
    private static final Words PAID = Words.of("%s: %s", "%s: %s");

    private final FamilyRepository families;
    private final UserRepository people;
    private final FamilyCards cards;
    private final Renamings renamings;
    private final Disbandments disbandments;
    private final Deliveries deliveries;

    FamilyActions(
            FamilyRepository families,
            UserRepository people,
            FamilyCards cards,
            Renamings renamings,
            Disbandments disbandments,
            Deliveries deliveries) {
        this.families = families;
        this.people = people;
        this.cards = cards;
        this.renamings = renamings;
        this.disbandments = disbandments;
        this.deliveries = deliveries;
    }

    List<Action> all() {
        return List.of(rename(), disband());
    }

    private Action rename() {
        return Action.of(
                        "rename",
                        Words.of("Переименовать", "Rename"),
                        Words.of("Участники получат сообщение.", "The members are notified."),
                        Right.CARE_FOR_FAMILIES,
                        this::rename)
                .forOne()
                .asking(Field.text("name", Words.of("Название", "Name"), FamilyName.LONGEST)
                        .needed()
                        .checked(text -> FamilyName.parse(text).isPresent() ? Optional.empty() : Optional.of(NO_NAME)))
                .beginningWith(key ->
                        find(key).map(family -> family == null ? Values.NONE : Values.of("name", family.name())));
    }

    private Action disband() {
        return Action.of(
                        "disband",
                        Words.of("Расформировать", "Disband"),
                        Words.of(
                                "Каждый получит свою долю на личный счёт и сообщение об этом. Вернуть семью нельзя.",
                                "Everybody is paid their share and notified. This cannot be undone."),
                        Right.CARE_FOR_FAMILIES,
                        this::disband)
                .forOne()
                .dangerous()
                .asking(Field.text("reason", Words.of("Причина", "Reason"), LONGEST_REASON)
                        .needed()
                        .hinted(Words.of("Видна в аудите.", "Shown in the audit.")))
                .showing((key, reader) -> Keys.find(key, List.of(), id -> cards.payOuts(id, reader)));
    }

    private Uni<ActionResult> rename(String key, Values asked, String attempt, PanelUser by) {
        return owned(key)
                .chain(owned -> owned == null
                        ? refused(NO_FAMILY)
                        : renamings
                                .rename(
                                        owned.owner(),
                                        new FamilyName(asked.text("name").strip()))
                                .call(renaming -> tellOwner(owned, renaming))
                                .map(FamilyActions::told));
    }

    /** The others are told by the service; the owner has not done it this time. */
    private Uni<Void> tellOwner(Owned owned, Renaming renaming) {
        return renaming instanceof Renaming.Renamed renamed
                ? tell(
                        owned.owner(),
                        new FamilyNotice.Renamed(
                                owned.owner().id(),
                                renamed.before(),
                                renamed.name().value()))
                : Uni.createFrom().voidItem();
    }

    private static ActionResult told(Renaming renaming) {
        return switch (renaming) {
            case Renaming.Renamed renamed ->
                ActionResult.Done.of(
                        Words.same(renamed.name().value()),
                        "name",
                        renamed.before(),
                        renamed.name().value());
            case Renaming.Unchanged same -> new ActionResult.Unchanged(SO_ALREADY);
            case Renaming.NotMember gone -> new ActionResult.Refused(OTHERS_NOW);
        };
    }

    private Uni<ActionResult> disband(String key, Values asked, String attempt, PanelUser by) {
        return owned(key)
                .chain(owned -> owned == null
                        ? refused(NO_FAMILY)
                        : disbandments
                                .disband(owned.owner())
                                .call(disbandment -> tellOwner(owned, disbandment))
                                .map(disbandment -> told(disbandment, asked.text("reason"))));
    }

    private Uni<Void> tellOwner(Owned owned, Disbandment disbandment) {
        return disbandment instanceof Disbandment.Disbanded done
                ? tell(
                        owned.owner(),
                        new FamilyNotice.Disbanded(
                                done.family().name(), done.paid().value()))
                : Uni.createFrom().voidItem();
    }

    private static ActionResult told(Disbandment disbandment, String reason) {
        return switch (disbandment) {
            case Disbandment.Disbanded done ->
                ActionResult.Done.of(
                                DISBANDED.filled(
                                        Numbers.grouped(done.family().balance().value())),
                                "balance",
                                done.family().balance().value(),
                                0)
                        .because(reason)
                        .telling(done.family().members().stream()
                                .map(member -> paid(done.family(), member))
                                .toList());
            case Disbandment.NotOwner other -> new ActionResult.Refused(OTHERS_NOW);
            case Disbandment.NotMember gone -> new ActionResult.Refused(OTHERS_NOW);
        };
    }

    private static Words paid(Family family, Member member) {
        return PAID.filled(
                member.firstName(),
                Numbers.grouped(family.shareOf(member.userId()).value()));
    }

    private Uni<Void> tell(User person, FamilyNotice notice) {
        return deliveries.enqueue(NewDelivery.of(person.telegramId(), notice)).replaceWithVoid();
    }

    private Uni<Family> find(String key) {
        return Keys.find(key, families::findById);
    }

    /** Null when nobody is in it. */
    private Uni<Owned> owned(String key) {
        return find(key)
                .chain(family -> family == null
                        ? Uni.createFrom().nullItem()
                        : people.findById(family.ownerId()).map(owner -> new Owned(family, owner)));
    }

    private static Uni<ActionResult> refused(Words why) {
        return Uni.createFrom().item(new ActionResult.Refused(why));
    }

    private record Owned(Family family, User owner) {}
}

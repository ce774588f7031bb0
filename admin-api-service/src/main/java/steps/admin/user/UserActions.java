package steps.admin.user;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import steps.admin.panel.account.PanelUser;
import steps.admin.panel.account.Right;
import steps.admin.panel.form.Field;
import steps.admin.panel.form.Values;
import steps.admin.panel.list.Filter.Option;
import steps.admin.panel.list.Keys;
import steps.admin.panel.list.Numbers;
import steps.admin.panel.page.Words;
import steps.admin.panel.section.Action;
import steps.admin.panel.section.ActionResult;
import steps.domain.delivery.Deliveries;
import steps.domain.delivery.NewDelivery;
import steps.domain.delivery.Notice;
import steps.domain.ledger.Adjustments;
import steps.domain.ledger.Points;
import steps.domain.ledger.Posting;
import steps.domain.user.Role;
import steps.domain.user.User;
import steps.domain.user.UserRepository;
import steps.domain.user.Users;

/** What is done for people: points by an entry of the ledger, never by typing a balance over; role; whether the bot serves them. */
@Singleton
class UserActions {
    private static final long MOST_POINTS = 1_000_000_000;
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_MESSAGE = 3_000;
    private static final Words NOBODY = Words.of("Такого человека нет.", "There is no such person.");
    private static final Words HAS_BLOCKED = Words.of(
            "Человек заблокировал бота: до него ничего не дойдёт.", "They have blocked the bot: nothing would arrive.");
    private static final Words NOTHING_LOST = Words.of("Всё дошло.", "Everything has arrived.");
    private static final Words SENT_AGAIN = Words.of("Отправляется сообщений: %s", "Messages being sent: %s");
    private static final Words SO_ALREADY = Words.of("Так уже было.", "It was already like that.");
    private static final Words TOO_FEW = Words.of("Не хватает баллов: %s.", "Not enough points, missing: %s.");
    private static final Words DONE_ALREADY = Words.of("Это уже сделано.", "Already done.");
    private static final Words BALANCE = Words.of("%s баллов", "Balance: %s");

    private final UserRepository people;
    private final Users users;
    private final Adjustments adjustments;
    private final Deliveries deliveries;
    private final EraseAction erasures;

    UserActions(
            UserRepository people, Users users, Adjustments adjustments, Deliveries deliveries, EraseAction erasures) {
        this.erasures = erasures;
        this.people = people;
        this.users = users;
        this.adjustments = adjustments;
        this.deliveries = deliveries;
    }

    List<Action> all() {
        return List.of(adjust(), sendAgain(), role(), activate(), deactivate(), erasures.action());
    }

    private Action adjust() {
        return Action.of(
                        "adjust",
                        Words.of("Изменить баллы", "Adjust points"),
                        Words.of(
                                "В историю баллов попадёт отдельная запись. Если человек в семье, меняется счёт семьи.",
                                "A separate entry is added to the points history. If they are in a family, the family's account changes."),
                        Right.CARE_FOR_PEOPLE,
                        this::adjust)
                .asking(
                        Field.number("points", Words.of("Баллы", "Points"), -MOST_POINTS, MOST_POINTS)
                                .needed()
                                .hinted(Words.of("Начислить: 50. Списать: -50.", "Give: 50. Take: -50."))
                                .checked(points -> Long.parseLong(points) == 0
                                        ? Optional.of(Words.of("Ноль ничего не изменит.", "Zero changes nothing."))
                                        : Optional.empty()),
                        Field.text("reason", Words.of("Причина", "Reason"), LONGEST_REASON)
                                .needed()
                                .hinted(Words.of("Видна в аудите.", "Shown in the audit.")),
                        Field.area("message", Words.of("Слова от себя", "Your own words"), LONGEST_MESSAGE)
                                .hinted(
                                        Words.of(
                                                "Бот скажет человеку, сколько баллов начислено или списано, а под этим — эти слова.",
                                                "The bot tells the person how many points were given or taken, followed by these words.")));
    }

    private Action sendAgain() {
        return Action.of(
                "send-again",
                Words.of("Отправить недошедшее", "Resend failed messages"),
                Words.of(
                        "Сообщения, которые не дошли или, возможно, не дошли, уйдут ещё раз.",
                        "Messages that did not arrive, or may not have, are sent again."),
                Right.CARE_FOR_PEOPLE,
                (key, asked, attempt, by) -> sendAgain(key));
    }

    private Uni<ActionResult> sendAgain(String key) {
        return find(key).chain(person -> {
            if (person == null) {
                return refused(NOBODY);
            }
            return person.hasBlockedBot()
                    ? refused(HAS_BLOCKED)
                    : deliveries
                            .sendAgain(person.telegramId())
                            .map(messages -> messages == 0
                                    ? new ActionResult.Unchanged(NOTHING_LOST)
                                    : ActionResult.Done.of(SENT_AGAIN.filled(messages), "messages", 0, messages));
        });
    }

    private Action role() {
        return Action.of(
                        "role",
                        Words.of("Роль в боте", "Bot role"),
                        Words.of(
                                "Администратор бота может рассылать сообщения всем.",
                                "A bot administrator can send messages to everybody."),
                        Right.KEEP_ACCOUNTS,
                        this::giveRole)
                .forOne()
                .asking(Field.choice(
                                "role",
                                Words.of("Роль", "Role"),
                                List.of(
                                        new Option("user", Words.of("Участник", "Walker")),
                                        new Option("admin", Words.of("Администратор", "Administrator"))))
                        .needed());
    }

    private Action deactivate() {
        return Action.of(
                        "deactivate",
                        Words.of("Отключить", "Deactivate"),
                        Words.of(
                                "Наград за друзей больше не будет. Баллы и заказы остаются.",
                                "No more rewards for friends. Points and orders stay."),
                        Right.CARE_FOR_PEOPLE,
                        (key, asked, attempt, by) -> admit(key, false))
                .dangerous();
    }

    private Action activate() {
        return Action.of(
                "activate",
                Words.of("Включить", "Activate"),
                Words.of("Всё снова как у всех.", "Everything works as for everybody else again."),
                Right.CARE_FOR_PEOPLE,
                (key, asked, attempt, by) -> admit(key, true));
    }

    private Uni<ActionResult> adjust(String key, Values asked, String attempt, PanelUser by) {
        long points = asked.number("points");
        return find(key)
                .chain(person -> person == null
                        ? refused(NOBODY)
                        : post(person, points, attempt)
                                .call(posting -> posting instanceof Posting.Posted
                                        ? tell(person, points, asked.text("message"))
                                        : Uni.createFrom().voidItem())
                                .map(posting -> result(posting, points, asked.text("reason"))));
    }

    private Uni<Posting> post(User person, long points, String attempt) {
        return points > 0
                ? adjustments.give(person.id(), new Points(points), attempt)
                : adjustments.take(person.id(), new Points(-points), attempt);
    }

    private static ActionResult result(Posting posting, long points, String reason) {
        return switch (posting) {
            case Posting.Posted posted -> {
                long now = posted.balances().values().stream()
                        .mapToLong(Points::value)
                        .sum();
                yield ActionResult.Done.of(BALANCE.filled(Numbers.grouped(now)), "balance", now - points, now)
                        .because(reason);
            }
            case Posting.AlreadyPosted already -> new ActionResult.Unchanged(DONE_ALREADY);
            case Posting.TooFewPoints few ->
                new ActionResult.Refused(
                        TOO_FEW.filled(Numbers.grouped(few.missing().value())));
        };
    }

    private Uni<Void> tell(User person, long points, String message) {
        return deliveries
                .enqueue(NewDelivery.of(person.telegramId(), new Notice.PointsAdjusted(points, message)))
                .replaceWithVoid();
    }

    private Uni<ActionResult> giveRole(String key, Values asked, String attempt, PanelUser by) {
        var role = Role.of(asked.text("role"));
        return find(key).chain(person -> {
            if (person == null) {
                return refused(NOBODY);
            }
            return person.role() == role
                    ? Uni.createFrom().item(new ActionResult.Unchanged(SO_ALREADY))
                    : users.admit(person.id(), person.isActive(), role)
                            .replaceWith(ActionResult.Done.of(
                                    Words.same(role.code()),
                                    "role",
                                    person.role().code(),
                                    role.code()));
        });
    }

    private Uni<ActionResult> admit(String key, boolean active) {
        return find(key).chain(person -> {
            if (person == null) {
                return refused(NOBODY);
            }
            return person.isActive() == active
                    ? Uni.createFrom().item(new ActionResult.Unchanged(SO_ALREADY))
                    : users.admit(person.id(), active, person.role())
                            .replaceWith(ActionResult.Done.of(
                                    active ? Words.of("Включён", "Active") : Words.of("Отключён", "Deactivated"),
                                    "active",
                                    !active,
                                    active));
        });
    }

    private Uni<User> find(String key) {
        return Keys.find(key, people::findById);
    }

    private static Uni<ActionResult> refused(Words why) {
        return Uni.createFrom().item(new ActionResult.Refused(why));
    }
}

package steps.admin.user;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import steps.admin.panel.account.Right;
import steps.admin.panel.form.Field;
import steps.admin.panel.form.Values;
import steps.admin.panel.list.Cell;
import steps.admin.panel.list.Keys;
import steps.admin.panel.list.Numbers;
import steps.admin.panel.list.Reader;
import steps.admin.panel.page.Words;
import steps.admin.panel.section.Action;
import steps.admin.panel.section.ActionResult;
import steps.admin.panel.section.Card.Block;
import steps.admin.panel.section.Card.Fact;
import steps.domain.privacy.Belongings;
import steps.domain.privacy.Erasure;
import steps.domain.privacy.Erasures;
import steps.domain.user.User;
import steps.domain.user.UserRepository;

/** Forgets somebody for ever, as they could by themselves in the bot; the page before says what is lost. */
@Singleton
class EraseAction {
    private static final int LONGEST_REASON = 500;

    private static final Words NOBODY = Words.of("Такого человека нет.", "There is no such person.");
    private static final Words ERASED_ALREADY = Words.of("Данные уже удалены.", "The data has already been erased.");
    private static final Words ANOTHER_ID = Words.of(
            "Это не Telegram ID этого человека. Ничего не удалено.",
            "This is not this person's Telegram ID. Nothing was erased.");
    private static final Words ERASED =
            Words.of("Данные удалены. Пропало баллов: %s", "The data has been erased. Points lost: %s");

    private final UserRepository people;
    private final Erasures erasures;

    EraseAction(UserRepository people, Erasures erasures) {
        this.people = people;
        this.erasures = erasures;
    }

    Action action() {
        return Action.of(
                        "erase",
                        Words.of("Удалить данные", "Erase the data"),
                        Words.of(
                                "Имя, телефон, e-mail, маршруты прогулок и переписка удаляются навсегда, вернуть их нельзя. Идущая прогулка"
                                        + " заканчивается, человек выходит из семьи, баллы сгорают. Посылки в пути дойдут.",
                                "Name, phone, e-mail, walk tracks and messages are deleted for good. A walk in progress ends, they leave their"
                                        + " family, and their points are lost. Parcels already on their way will arrive."),
                        Right.ERASE_PEOPLE,
                        (key, asked, attempt, by) -> erase(key, asked))
                .forOne()
                .dangerous()
                .showing(this::lost)
                .asking(
                        Field.text("telegram", Words.of("Telegram ID для проверки", "Telegram ID, to confirm"), 20)
                                .needed()
                                .hinted(Words.of("Он стоит на карточке.", "It is shown on their page.")),
                        Field.text("reason", Words.of("Причина", "Reason"), LONGEST_REASON)
                                .needed()
                                .hinted(Words.of(
                                        "Видна в аудите: без имён и телефонов.",
                                        "Shown in the audit: no names or phone numbers, please.")));
    }

    private Uni<ActionResult> erase(String key, Values asked) {
        return Keys.find(key, people::findById).chain(person -> {
            if (person == null) {
                return Uni.createFrom().item(new ActionResult.Refused(NOBODY));
            }
            return asked.text("telegram").equals(Long.toString(person.telegramId()))
                    ? erasures.eraseByOperator(person).map(erasure -> result(erasure, asked.text("reason")))
                    : Uni.createFrom().item(new ActionResult.Refused(ANOTHER_ID));
        });
    }

    private static ActionResult result(Erasure erasure, String reason) {
        return switch (erasure) {
            case Erasure.Erased erased ->
                ActionResult.Done.of(ERASED.filled(Numbers.grouped(erased.lost().value())))
                        .because(reason);
            case Erasure.AlreadyErased already -> new ActionResult.Unchanged(ERASED_ALREADY);
        };
    }

    private Uni<List<Block>> lost(String key, Reader reader) {
        return Keys.find(key, people::findById)
                .chain(person -> person == null
                        ? Uni.createFrom().item(List.of())
                        : erasures.belongingsOf(person).map(belongings -> List.of(lost(person, belongings, reader))));
    }

    private static Block lost(User person, Belongings belongings, Reader reader) {
        return Block.of(
                reader.say(Words.of("Что пропадёт", "What is lost")),
                List.of(
                        new Fact(reader.say(Words.of("Кто", "Who")), Cell.text(person.firstName())),
                        new Fact(
                                reader.say(Words.of("Баллы, с долей в семье", "Points, including the family share")),
                                Cell.number(belongings.points().value())),
                        new Fact(
                                reader.say(Words.of("Семья", "Family")),
                                Cell.text(
                                        Optional.ofNullable(belongings.family()).orElse("—"))),
                        new Fact(
                                reader.say(Words.of("Посылок в пути", "Parcels on their way")),
                                Cell.number(belongings.ordersOnTheWay()))));
    }
}

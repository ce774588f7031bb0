package steps.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.domain.ledger.Ledger;
import steps.domain.user.Users;
import steps.story.stage.Actor;
import steps.story.stage.Stage;
import steps.story.stage.StoryTest;
import steps.story.stage.Weather;
import steps.testing.Async;
import steps.testing.Bank;
import steps.testing.Rows;

/** People share their points with a family, and part again. */
@StoryTest
class FamilyStoryTest {
    private static final AtomicInteger NAMES = new AtomicInteger();

    @Inject
    Stage stage;

    @Inject
    Weather weather;

    @Inject
    Ledger ledger;

    @Inject
    Users users;

    @Inject
    Pool pool;

    private Actor alice;

    @BeforeEach
    void aliceIsHere() {
        weather.is(12);
        alice = stage.registered("Алиса");
    }

    @Test
    void twoFoundAFamilyByALinkAndPartAgain() {
        has(alice, 90);
        alice.says("/menu");
        alice.presses("Ваша семья");
        alice.presses("Создать семью");
        alice.says("Дом <наш>");
        alice.sees("Семья «Дом <наш>» создана");
        alice.presses("Добавить участников");
        alice.presses("Ссылка-приглашение");
        var boris = stage.registered("Борис");
        has(boris, 60);
        boris.says("/start " + codeFrom(alice));
        boris.sees("приглашает вас в семью");
        boris.presses("Принять");
        boris.sees("Вы внесли на общий счёт 60 баллов");
        alice.hears("пополнение");
        alice.presses("Меню");
        alice.presses("Баланс");
        alice.says("/family");
        alice.presses("Борис");
        alice.presses("Назад");
        boris.presses("Выйти из семьи");
        boris.sees("Ваша доля, 60 баллов");
        boris.presses("Да, выйти");
        boris.sees("На ваш счёт вернулось: 60 баллов");
        alice.hears("больше не в семье");
        alice.transcript().matches("family/owner");
        boris.transcript().matches("family/member");
    }

    @Test
    void somebodyIsInvitedByNameAndDeclines() {
        founds(alice, "Дом");
        var name = "vera_" + NAMES.incrementAndGet() + "_" + alice.id();
        var vera = stage.registeredAs(name, "Вера");
        alice.presses("Добавить участников");
        alice.says("кто-нибудь");
        alice.sees("не похоже на имя");
        alice.says("@nobody_of_this_name");
        alice.sees("в боте нет");
        alice.says("@" + name.toUpperCase(Locale.ROOT));
        alice.sees("Приглашение отправлено: Вера");
        alice.says("https://t.me/" + name);
        alice.sees("ждёт ответа");
        vera.hears("приглашает вас в семью «Дом»");
        vera.presses("Отклонить");
        vera.sees("Приглашение отклонено");
        alice.hears("приглашение в семью «Дом» отклонено");
        vera.pressesData(vera.newestWithKeys(), "family:accept:" + Long.toString(invitation(), 36));
        vera.sees("больше не действует");
        alice.says("@" + name);
        alice.sees("недавно отклонил");
    }

    @Test
    void fiveAreInAFamilyAndTheSixthFindsItFull() {
        founds(alice, "Пятеро");
        var comers = new ArrayList<Actor>();
        var links = new ArrayList<String>();
        for (int n = 0; n < 5; n++) {
            links.add(link(alice));
        }
        for (int n = 0; n < 5; n++) {
            var comer = stage.registered("Гость " + (n + 1));
            has(comer, 10L * (n + 1));
            comer.says("/start " + links.get(n));
            comer.presses("Принять");
            comers.add(comer);
            if (n < 4) {
                alice.hears("пополнение: Гость " + (n + 1) + ".");
            }
        }
        comers.get(4).sees("больше не поместится");
        comers.get(3).sees("Вы в семье");
        has(alice, 7);
        alice.says("/family");
        assertThat(alice.buttons()).noneMatch(words -> words.contains("Добавить участников"));
        alice.presses("Гость 1");
        alice.presses("Исключить");
        alice.sees("Доля участника, 10 баллов");
        alice.presses("Да, исключить");
        alice.sees("больше не в семье. Выплачено: 10 баллов");
        comers.get(0).hears("исключил вас");
        comers.get(1).hears("исключил из семьи");
        alice.presses("Гость 2");
        alice.presses("Сделать владельцем");
        alice.presses("Да, передать");
        comers.get(1).hears("Теперь вы владелец");
        comers.get(2).hears("новый владелец");
        comers.get(1).says("/family");
        comers.get(1).presses("Переименовать");
        comers.get(1).says("Раз\nдва");
        comers.get(1).sees("не подойдёт");
        comers.get(1).says("Четверо");
        alice.hears("теперь называется «Четверо»");
        comers.get(1).presses("Расформировать");
        comers.get(1).sees("Алиса — 7 баллов");
        comers.get(1).presses("Да, расформировать");
        alice.hears("расформировал семью «Четверо». Ваша доля, 7 баллов");
        alice.transcript().matches("family/five");
    }

    @Test
    void newsOfTheFamilyIsForWhoWantsItAndOnesOwnPointsAreAlwaysTold() {
        founds(alice, "Дом");
        var link = link(alice);
        var other = link(alice);
        var boris = stage.registered("Борис");
        boris.says("/settings");
        boris.presses("Какие сообщения");
        boris.presses("Новости семьи");
        boris.says("/start " + link);
        boris.presses("Принять");
        var vera = stage.registered("Вера");
        vera.says("/start " + other);
        vera.presses("Принять");
        alice.says("/family");
        alice.presses("Борис");
        alice.presses("Исключить");
        alice.presses("Да, исключить");
        boris.hears("исключил вас");
        vera.hears("исключил из семьи");
        assertThat(Rows.number(pool, "select count(*) from delivery where chat_id = $1", boris.id()))
                .isEqualTo(1);
    }

    @Test
    void aMembersWalkTellsWhoseAccountItIs() {
        founds(alice, "Дом");
        alice.says("/walk");
        alice.presses("Гуляю с собакой");
        long now = System.currentTimeMillis() / 1_000 - 600;
        long live = alice.sharesLive(Actor.Place.north(0), now, 3_600);
        for (int minute = 1; minute <= 5; minute++) {
            alice.moves(live, Actor.Place.north(80.0 * minute), now + 60L * minute);
        }
        alice.presses("Завершить прогулку");
        alice.sees("(счёт семьи)");
    }

    @Test
    void oldButtonsAndDoublePressesAreAnswered() {
        founds(alice, "Дом");
        alice.presses("Выйти из семьи");
        long asked = alice.newestWithKeys();
        alice.presses("Да, выйти");
        for (var old : List.of(
                "family:leave",
                "family:disband",
                "family:ask_leave",
                "family:ask_disband",
                "family:rename",
                "family:add",
                "family:link",
                "family:card:1",
                "family:ask_remove:1",
                "family:remove:1",
                "family:ask_hand_over:1",
                "family:hand_over:1",
                "family:withdraw:1",
                "family:accept:1",
                "family:decline:1",
                "family:follow:abcdefghjk",
                "family:follow:nope",
                "family:card",
                "family:nothing",
                "family:card:nope!")) {
            alice.pressesData(asked, old);
        }
        alice.says("/family");
        alice.sees("Вы пока не в семье");
        assertThat(Rows.number(pool, "select count(*) from failed_update where chat_id = $1", alice.id()))
                .isZero();
    }

    @Test
    void peopleWhoBlockedTheBotAreLeftAloneAndTheOthersGoOn() {
        founds(alice, "Дом");
        var boris = stage.registered("Борис");
        boris.says("/start " + link(alice));
        boris.presses("Принять");
        boris.blocksBot();
        alice.says("/family");
        alice.presses("Переименовать");
        alice.says("Сад");
        alice.sees("Теперь семья называется «Сад»");
        alice.presses("Борис");
        alice.presses("Исключить");
        alice.presses("Да, исключить");
        alice.sees("Борис больше не в семье");
        boris.unblocksBot();
        boris.says("/family");
        boris.sees("Вы пока не в семье");
    }

    @Test
    void aLinkLeadsAStrangerThroughTheRegistration() {
        founds(alice, "Дом");
        var boris = stage.registeredBy(link(alice), "Борис");
        boris.presses("Принять");
        boris.sees("Вы в семье «Дом»");
    }

    @Test
    void aLinkThatIsNoneLeadsToTheFamilyAndBack() {
        alice.says("/start fam_nonsense");
        alice.sees("больше не действует");
        alice.says("/start fam_abcdefghjk");
        alice.sees("больше не действует");
        founds(alice, "Дом");
        alice.says("/start " + link(alice));
        alice.presses("Принять");
        alice.sees("Вы уже в семье");
        alice.presses("Отозвать ссылку");
        alice.sees("Приглашение отозвано");
    }

    private void founds(Actor founder, String name) {
        founder.says("/family");
        founder.presses("Создать семью");
        founder.says(name);
    }

    /** What /start brings by a new link of theirs. */
    private String link(Actor member) {
        member.says("/family");
        member.presses("Добавить участников");
        member.presses("Ссылка-приглашение");
        return codeFrom(member);
    }

    private String codeFrom(Actor member) {
        return "fam_"
                + Rows.text(
                        pool,
                        "select code from family_invitation join users on users.id = inviter_id"
                                + " where telegram_id = $1 order by family_invitation.id desc limit 1",
                        member.id());
    }

    private long invitation() {
        return Rows.number(pool, "select max(id) from family_invitation");
    }

    private void has(Actor person, long points) {
        new Bank(ledger).gives(Async.await(() -> users.find(person.id())).id(), points);
    }
}

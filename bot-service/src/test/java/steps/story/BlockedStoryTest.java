package steps.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.domain.preference.Reminders;
import steps.domain.promo.PromoWaits;
import steps.story.stage.Actor;
import steps.story.stage.Stage;
import steps.story.stage.Storefront;
import steps.story.stage.StoryTest;
import steps.story.stage.Weather;
import steps.testing.Async;
import steps.testing.PromoStock;
import steps.testing.Rows;
import steps.testing.Waits;

/**
 * What others do concerns somebody who has blocked the bot: the others go on, Telegram's refusal is all that comes of it, and
 * whoever comes back by /start finds everything as it is by then. Telegram has not told of the blocking: only the refusal does.
 */
@StoryTest
class BlockedStoryTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Stage stage;

    @Inject
    Storefront shop;

    @Inject
    Weather weather;

    @Inject
    PromoWaits waits;

    @Inject
    Reminders reminders;

    @Inject
    Pool pool;

    private Actor alice;
    private Actor boris;

    @BeforeEach
    void twoPeople() {
        weather.is(12);
        alice = stage.registered("Алиса");
        boris = stage.registered("Борис");
    }

    @AfterEach
    void nobodyIsTold() {
        new PromoStock(pool).clear();
    }

    @Test
    void aFamilyGoesOnWithoutWhoDoesNotHear() {
        founds(alice, "Дом");
        joins(boris, alice);
        shop.gives(boris, 50);
        var vera = stage.registered("Вера");
        joins(vera, alice);
        blocks(boris);
        var gleb = stage.registered("Глеб");
        joins(gleb, vera);
        refused(boris, "family_joined");
        gleb.presses("Выйти из семьи");
        gleb.presses("Да, выйти");
        gleb.sees("Вы вышли из семьи");
        refused(boris, "family_left");
        alice.says("/family");
        alice.presses("Переименовать");
        alice.says("Сад");
        alice.sees("Теперь семья называется «Сад»");
        refused(boris, "family_renamed");
        var dina = stage.registered("Дина");
        joins(dina, alice);
        alice.says("/family");
        alice.presses("Дина");
        alice.presses("Исключить");
        alice.presses("Да, исключить");
        dina.hears("исключил вас");
        refused(boris, "family_joined,family_member_removed");
        alice.says("/family");
        alice.presses("Вера");
        alice.presses("Сделать владельцем");
        alice.presses("Да, передать");
        vera.hears("Теперь вы владелец");
        refused(boris, "family_owner_changed");
        vera.says("/family");
        vera.presses("Расформировать");
        vera.presses("Да, расформировать");
        alice.hears("расформировал");
        refused(boris, "family_disbanded");
        comesBack(boris);
        boris.says("/family");
        boris.sees("Вы пока не в семье");
        assertThat(shop.balanceOf(boris)).isEqualTo(50);
    }

    @Test
    void membersWhoDoNotHearAreInvitedRemovedAndMadeOwnersAllTheSame() {
        founds(alice, "Дом");
        var vera = stage.registeredAs("vera_b" + alice.id(), "Вера");
        blocks(vera);
        alice.presses("Добавить участников");
        alice.says("@vera_b" + alice.id());
        alice.sees("Приглашение отправлено: Вера");
        refused(vera, "family_invited");
        comesBack(vera);
        vera.says("/family");
        vera.sees("приглашает вас в семью «Дом»");
        blocks(alice);
        vera.presses("Отклонить");
        vera.sees("Приглашение отклонено");
        refused(alice, "family_declined");
        comesBack(alice);
        joins(boris, alice);
        blocks(boris);
        alice.says("/family");
        alice.presses("Борис");
        alice.presses("Исключить");
        alice.presses("Да, исключить");
        alice.sees("Борис больше не в семье");
        refused(boris, "family_removed");
        comesBack(boris);
        joins(boris, alice);
        blocks(boris);
        alice.says("/family");
        alice.presses("Борис");
        alice.presses("Сделать владельцем");
        alice.presses("Да, передать");
        alice.sees("Теперь владелец семьи — Борис");
        refused(boris, "family_became_owner");
        comesBack(boris);
        boris.says("/family");
        boris.sees("👑 Борис");
    }

    @Test
    void aFriendsFirstWalkRewardsWhoDoesNotHearOfIt() {
        alice.says("/friends");
        var link = alice.copies("Скопировать ссылку");
        blocks(alice);
        var vera = stage.registeredBy(link.substring(link.indexOf("ref_")), "Вера");
        walks(vera);
        vera.sees("Прогулка завершена");
        refused(alice, "friend_walked");
        assertThat(shop.balanceOf(alice)).isPositive();
        comesBack(alice);
        alice.says("/friends");
        alice.presses("Мои рефералы");
        alice.sees("Вера");
    }

    @Test
    void readersOfPromoNewsWhoDoNotHearHoldUpNobody() {
        var stock = new PromoStock(pool);
        stock.clear();
        long food = stock.group("Корм", 10, 300);
        for (var waiting : new Actor[] {alice, boris}) {
            waiting.says("/promo");
            waiting.presses("Сообщить, когда появятся");
        }
        blocks(alice);
        stock.codes(food, 1);
        Async.await(waits::tell);
        boris.hears("снова есть");
        refused(alice, "promo_refilled");
        comesBack(alice);
        shop.gives(alice, 300);
        alice.says("/promo");
        alice.presses("Корм");
        alice.presses("Подтвердить");
        alice.sees("Ваш промокод");
    }

    @Test
    void aReminderReachesNobodyWhoHasBlockedTheBotAndTheirSettingsStay() {
        alice.says("/settings");
        alice.presses("Тихие часы");
        alice.presses("Без тихих часов");
        alice.presses("Напоминание");
        alice.presses("12:00");
        alice.sees("каждый день в 12:00");
        blocks(alice);
        isDue(alice);
        Async.await(reminders::remindDue);
        refused(alice, "walk_reminder");
        isDue(alice);
        Async.await(reminders::remindDue);
        assertThat(Rows.number(pool, "select count(*) from delivery where chat_id = $1", alice.id()))
                .as("who is known to have blocked the bot is not even written to")
                .isOne();
        comesBack(alice);
        alice.says("/settings");
        alice.sees("каждый день в 12:00");
    }

    @Test
    void languageAndQuestionsAreAsTheyWereForWhoComesBack() {
        alice.says("/language");
        alice.presses("English");
        alice.says("/faq");
        long asked = alice.newestWithKeys();
        blocks(alice);
        Rows.change(
                pool,
                "insert into delivery (chat_id, letter, priority, after_crash, not_before, created_at, changed_at)"
                        + " values ($1, '{\"type\":\"order_delivered\",\"orderId\":1}', 0, 'resend', now(), now(), now())",
                alice.id());
        refused(alice, "order_delivered");
        alice.unblocksBot();
        alice.says("/start");
        alice.sees("Main menu");
        alice.pressesData(asked, "faq:item:1");
        alice.says("/faq");
        assertThat(Rows.number(pool, "select count(*) from failed_update where chat_id = $1", alice.id()))
                .isZero();
    }

    /** So that nobody but Telegram's refusal tells the bot. */
    private void blocks(Actor person) {
        Waits.until(
                SOON,
                "nothing is on its way to them",
                () -> Rows.number(
                                pool,
                                "select count(*) from delivery where chat_id = $1 and state in ('waiting', 'in_flight')",
                                person.id())
                        == 0);
        Rows.change(pool, "delete from delivery where chat_id = $1", person.id());
        person.blocksBot();
        Rows.change(pool, "update users set blocked_bot = false where telegram_id = $1", person.id());
    }

    /** All that was to be told since is refused, the person is known to be away, and the news are counted anew. */
    private void refused(Actor person, String kinds) {
        Waits.until(
                SOON,
                person.name() + " is not reached by " + kinds,
                () -> kinds.equals(Rows.text(
                        pool,
                        "select string_agg(letter ->> 'type', ',' order by id) from delivery where chat_id = $1 and state = 'blocked'",
                        person.id())));
        assertThat(blocked(person)).isTrue();
        if (!kinds.equals("walk_reminder")) {
            Rows.change(pool, "delete from delivery where chat_id = $1", person.id());
            Rows.change(pool, "update users set blocked_bot = false where telegram_id = $1", person.id());
        }
    }

    private void comesBack(Actor person) {
        Rows.change(pool, "update users set blocked_bot = true where telegram_id = $1", person.id());
        person.unblocksBot();
        person.says("/start");
        person.sees("Главное меню");
        assertThat(blocked(person)).isFalse();
    }

    private boolean blocked(Actor person) {
        return Rows.number(pool, "select count(*) from users where telegram_id = $1 and blocked_bot", person.id()) == 1;
    }

    private void isDue(Actor person) {
        Rows.change(
                pool,
                "update message_preference set next_reminder_at = now() - interval '1 s', reminded_day = null"
                        + " from users where users.id = user_id and telegram_id = $1",
                person.id());
    }

    private void founds(Actor founder, String name) {
        founder.says("/family");
        founder.presses("Создать семью");
        founder.says(name);
    }

    private void joins(Actor comer, Actor member) {
        member.says("/family");
        member.presses("Добавить участников");
        member.presses("Ссылка-приглашение");
        comer.says("/start fam_"
                + Rows.text(
                        pool,
                        "select code from family_invitation join users on users.id = inviter_id"
                                + " where telegram_id = $1 order by family_invitation.id desc limit 1",
                        member.id()));
        comer.presses("Принять");
        comer.sees("Вы в семье");
    }

    private void walks(Actor walker) {
        walker.says("/walk");
        walker.presses("Гуляю с собакой");
        long now = System.currentTimeMillis() / 1_000 - 600;
        long live = walker.sharesLive(Actor.Place.north(0), now, 3_600);
        for (int minute = 1; minute <= 5; minute++) {
            walker.moves(live, Actor.Place.north(80.0 * minute), now + 60L * minute);
        }
        walker.presses("Завершить прогулку");
    }
}

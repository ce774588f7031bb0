package steps.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.domain.ledger.Ledger;
import steps.domain.order.Orders;
import steps.domain.order.TrackingUrl;
import steps.domain.user.Phone;
import steps.domain.user.Registrant;
import steps.domain.user.Role;
import steps.domain.user.User;
import steps.domain.user.Users;
import steps.story.stage.Actor;
import steps.story.stage.Stage;
import steps.story.stage.StoryTest;
import steps.testing.Async;
import steps.testing.Rows;
import steps.testing.Shop;
import steps.testing.Waits;

/** Looking back at orders, and thinking better of one. */
@StoryTest
class OrderStoryTest {
    private static final steps.domain.order.Actor PARTNER = steps.domain.order.Actor.PARTNER;
    private static final TrackingUrl TRACKING = new TrackingUrl("https://ya.ru/t?parcel=1&lang=ru");

    @Inject
    Stage stage;

    @Inject
    Shop shop;

    @Inject
    Orders orders;

    @Inject
    Users users;

    @Inject
    Ledger ledger;

    @Inject
    Pool pool;

    private Actor alice;
    private User buyer;
    private long mug;

    @BeforeEach
    void aliceHasPoints() {
        alice = stage.person("Алиса");
        buyer = registers(alice);
        shop.gives(buyer, 500);
        mug = shop.product("MUG-1", 300, 1);
        Rows.change(pool, "update product set title = 'Кружка <Шаги> & друзья' where id = $1", mug);
    }

    @Test
    void anOrderIsFollowedUntilItIsThere() {
        long order = buys();
        alice.says("/orders");
        alice.presses("№ " + order + " ·");
        ships(order);
        alice.presses("Назад");
        alice.presses("№ " + order + " ·");
        Async.inTransaction(() -> orders.deliver(order, PARTNER));
        alice.says("/orders");
        alice.presses("№ " + order + " ·");
        alice.transcript().matches("order/followed");
        assertThat(alice.lastMessageWith("Следить за посылкой").toString())
                .contains("\"type\":\"text_link\"", "\"url\":\"" + TRACKING.value() + "\"");
    }

    @Test
    void aPaidOrderIsCanceledByItsBuyer() {
        long order = buys();
        alice.says("/orders");
        alice.presses("№ " + order + " ·");
        alice.presses("Отменить заказ");
        alice.presses("Не отменять");
        alice.presses("Отменить заказ");
        var question = alice.lastMessageWith("Вернём").get("message_id").asLong();
        alice.presses("Да, отменить");
        alice.presses("Назад");
        alice.transcript().matches("order/canceled");
        for (var old : new String[] {"orders:cancel:", "orders:ask:"}) {
            alice.pressesData(question, old + Long.toString(order, 36));
            alice.sees("Этот заказ уже отменён.");
        }
        assertThat(balance()).isEqualTo(500);
        assertThat(shop.stockOf(mug)).isEqualTo(1);
    }

    @Test
    void anOrderShippedMeanwhileIsNotCanceled() {
        long order = buys();
        alice.says("/orders");
        alice.presses("№ " + order + " ·");
        alice.presses("Отменить заказ");
        ships(order);
        alice.presses("Да, отменить");
        alice.sees("Заказ уже отправлен, отменить его нельзя.");
        alice.sees("· отправлен");
        assertThat(alice.buttons()).noneMatch(label -> label.contains("Отменить"));
        Async.inTransaction(() -> orders.deliver(order, PARTNER));
        alice.pressesData(alice.lastOwnMessage() + 1, "orders:cancel:" + Long.toString(order, 36));
        alice.sees("Заказ уже доставлен, отменить его нельзя.");
        assertThat(balance()).isEqualTo(200);
    }

    /** Who among partners and operators canceled it is not the buyer's; that it was not the buyer is. */
    @Test
    void anOrderThatAnOperatorCanceledIsShownWithItsRefund() {
        long order = buys();
        Async.inTransaction(() -> orders.cancel(order, steps.domain.order.Actor.operator("olga")));
        alice.says("/orders");
        alice.presses("№ " + order + " ·");
        alice.sees("· отменён\n");
        alice.sees("Возвращено: 300 баллов");
        assertThat(alice.transcript().lastSaid()).doesNotContain("вами", "olga");
    }

    @Test
    void tenPressesAtOnceRefundOnce() {
        long order = buys();
        alice.says("/orders");
        alice.presses("№ " + order + " ·");
        alice.presses("Отменить заказ");
        var question = alice.lastMessageWith("Вернём").get("message_id").asLong();
        var cancel = "orders:cancel:" + Long.toString(order, 36);
        Async.together(Collections.<Callable<Object>>nCopies(
                10,
                () -> stage.sandbox()
                        .post(
                                "/sandbox/users/" + alice.id() + "/callbacks",
                                Map.of("message_id", question, "data", cancel))));
        Waits.until(
                Duration.ofSeconds(60),
                "all presses are answered",
                () -> popUps(cancel).size() == 10);
        assertThat(popUps(cancel)).containsOnlyOnce("Заказ отменён. Вернули 300 баллов.");
        assertThat(popUps(cancel)).filteredOn("Этот заказ уже отменён."::equals).hasSize(9);
        assertThat(balance()).isEqualTo(500);
        assertThat(shop.stockOf(mug)).isEqualTo(1);
        assertThat(Rows.number(
                        pool, "select count(*) from transfer where order_id = $1 and operation = 'refund'", order))
                .isOne();
    }

    @Test
    void anotherPersonsOrderIsNobodyElsesBusiness() {
        var order = Long.toString(buys(), 36);
        var boris = stage.person("Борис");
        registers(boris);
        boris.says("/orders");
        boris.sees("Здесь будут ваши заказы");
        assertThat(boris.buttons()).containsExactly("🎁 Каталог", "🚶 Начать прогулку", "⬅️ Назад", "🏠 Меню");
        for (var forged : new String[] {"orders:card:", "orders:ask:", "orders:cancel:"}) {
            boris.pressesData(boris.lastOwnMessage() + 1, forged + order);
            boris.sees("Такого заказа нет");
            boris.pressesData(boris.lastOwnMessage() + 1, forged + "zzzzzzzzzzz");
            boris.sees("Такого заказа нет");
        }
        assertThat(balance()).isEqualTo(200);
    }

    @Test
    void manyOrdersHavePages() {
        Rows.change(
                pool,
                "update product set stock = 8, price = 10, title = 'Очень длинное название подарка'" + " where id = $1",
                mug);
        long newest = 0;
        for (int i = 0; i < 8; i++) {
            newest = buys();
        }
        Rows.change(
                pool,
                "insert into order_item (order_id, product_id, product_code, price) values ($1, $2, '', 10)",
                newest,
                mug);
        alice.says("/orders");
        assertThat(alice.buttons()).startsWith("№ " + newest + " · Очень длинное название… +1 · оплачен");
        assertThat(alice.buttons()).hasSize(9).endsWith("◀️ Раньше", "⬅️ Назад", "🏠 Меню");
        alice.presses("Раньше");
        assertThat(alice.buttons()).hasSize(5).endsWith("Позже ▶️", "⬅️ Назад", "🏠 Меню");
        alice.presses("№");
        alice.presses("Отменить заказ");
        alice.presses("Не отменять");
        alice.presses("Назад");
        assertThat(alice.buttons()).hasSize(5).endsWith("Позже ▶️", "⬅️ Назад", "🏠 Меню");
        alice.presses("Позже");
        assertThat(alice.buttons()).hasSize(9);
        alice.pressesData(alice.lastOwnMessage() + 1, "orders:page:7ps");
        assertThat(alice.buttons()).containsExactly("Позже ▶️", "⬅️ Назад", "🏠 Меню");
    }

    @Test
    void theCommandIsOffered() {
        Waits.until(
                Duration.ofSeconds(30),
                "the bot has published its commands",
                () -> stage.sandbox()
                        .get("/sandbox/info")
                        .path("commands")
                        .toString()
                        .contains("\"orders\""));
    }

    /** The former system knew less. */
    @Test
    void anOrderOfWhichLittleIsKnownIsShownAllTheSame() {
        long order = Rows.number(
                pool,
                "insert into \"order\" (user_id, recipient_first_name, recipient_last_name, created_at, changed_at)"
                        + " values ($1, '', '', now(), now()) returning id",
                buyer.id());
        alice.says("/orders");
        alice.presses("№ " + order + " · оплачен");
        alice.sees("Бот (меняет сообщение): 📦 Заказ № " + order + "\n       [❌ Отменить заказ]");
        alice.presses("Отменить заказ");
        alice.presses("Да, отменить");
        alice.sees("Заказ отменён. Вернули 0 баллов.");
    }

    /** By a shorter way than through the chat. */
    private User registers(Actor person) {
        person.says("/start");
        person.forgetTranscript();
        var registrant = new Registrant(
                person.id(),
                null,
                person.name(),
                null,
                "ru",
                new Phone("+79991234567"),
                null,
                Instant.parse("2026-11-01T10:00:00Z"),
                Role.USER);
        return Async.inTransaction(() -> users.register(registrant)).user();
    }

    private List<String> popUps(String data) {
        return StreamSupport.stream(alice.chat().path("callback_answers").spliterator(), false)
                .filter(answer -> answer.path("data").asText().equals(data))
                .map(answer -> answer.path("text").asText())
                .toList();
    }

    private long buys() {
        return shop.sells(buyer, mug, shop.pickupPoint()).id();
    }

    private void ships(long order) {
        Async.inTransaction(() -> orders.ship(order, TRACKING, PARTNER));
    }

    private long balance() {
        return Async.await(() -> ledger.balanceOf(buyer.id())).value();
    }
}

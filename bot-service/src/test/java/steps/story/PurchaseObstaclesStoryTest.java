package steps.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.story.stage.Actor;
import steps.story.stage.Stage;
import steps.story.stage.Storefront;
import steps.story.stage.StoryTest;
import steps.testing.Async;
import steps.testing.Rows;
import steps.testing.Waits;

/** A purchase meets what has changed meanwhile, other buyers, and buttons of the past. */
@StoryTest
class PurchaseObstaclesStoryTest {
    private static final String NO_POINTS = "К сожалению нет доступных ПВЗ по указанному адресу.";

    @Inject
    Stage stage;

    @Inject
    Storefront shop;

    @Inject
    Pool pool;

    private Actor alice;
    private long mug;
    private String kirov;

    @BeforeEach
    void aliceHasPoints() {
        shop.clear();
        mug = shop.product(shop.category("Для дома"), "Кружка & ложка", 300, 2);
        kirov = shop.pickupPoint("г. Киров, ул. Ленина, 5");
        shop.pickupPoint("г. Киров, ул. Садовая, 7");
        shop.pickupPoint("г. Москва, ул. Кирова, 1");
        alice = stage.registered("Алиса");
        shop.gives(alice, 500);
    }

    @Test
    void tooFewPointsAreToldBeforeAndAfter() {
        var boris = stage.registered("Борис");
        shop.gives(boris, 120);
        boris.says("/catalog");
        boris.presses("Для дома");
        boris.presses("🔒 Кружка");
        boris.sees("Не хватает 180 баллов");
        boris.presses("Купить");
        boris.sees("Не хватает 180 баллов. Прогуляйтесь ещё!");
        boris.sees("Начать прогулку");

        Buying.toConfirmation(alice);
        Rows.change(pool, "update product set price = 600 where id = $1", mug);
        alice.presses("Подтвердить");
        alice.sees("Цена изменилась: теперь «Кружка & ложка» стоит 600 баллов");
        alice.sees("не хватает 100 баллов");
        alice.presses("Подтвердить");
        alice.sees("Не хватает 100 баллов");
        assertThat(shop.balanceOf(alice)).isEqualTo(500);
        nothingWasBought();
    }

    @Test
    void aGiftSoldOutMeanwhileIsSaidPolitely() {
        Buying.toConfirmation(alice);
        Rows.change(pool, "update product set stock = 0 where id = $1", mug);
        alice.presses("Подтвердить");
        alice.sees("Кто-то успел раньше: «Кружка & ложка» закончился. Ваши баллы остались у вас");
        nothingWasBought();
        alice.presses("Каталог");
        alice.sees("Каталог пока пуст");
    }

    @Test
    void aGiftWithdrawnMeanwhileIsSaidPolitely() {
        Buying.toConfirmation(alice);
        Rows.change(pool, "update product set active = false where id = $1", mug);
        alice.presses("Подтвердить");
        alice.sees("«Кружка & ложка» больше нет в каталоге");
        nothingWasBought();
    }

    @Test
    void anotherPickupPointIsFoundWhenTheChosenOneIsGone() {
        Buying.toDelivery(alice);
        alice.presses("Яндекс.Доставка");
        alice.says("Киров");
        Rows.change(pool, "update pickup_point set active = false where id = $1", kirov);
        alice.presses("г. Киров");
        alice.sees("Этот пункт выдачи больше не принимает заказы");
        alice.says("Москва");
        alice.sees("Кто заберёт подарок?");
        alice.says("Иванова Мария");
        alice.presses("Телефон из профиля");
        Rows.change(pool, "update pickup_point set active = false");
        alice.presses("Подтвердить");
        alice.sees("Этот пункт выдачи больше не принимает заказы");
        alice.says("Москва");
        alice.sees(NO_POINTS);
        nothingWasBought();
    }

    @Test
    void aSecondConfirmationTellsWhichOrderItMade() {
        Buying.toConfirmation(alice);
        var question = alice.lastMessageWith("Проверьте заказ");
        var confirm =
                question.at("/reply_markup/inline_keyboard/0/0/callback_data").asText();
        long message = question.get("message_id").asLong();
        var answers = Async.together(Collections.<Callable<Boolean>>nCopies(20, () -> {
            alice.pressesQuietly(message, confirm);
            return true;
        }));
        assertThat(answers).hasSize(20);
        Waits.until(Duration.ofSeconds(20), "the order is placed", () -> shop.ordersOf(alice) > 0);
        alice.pressesData(message, confirm);
        alice.sees("Этот заказ уже оформлен: № ");
        assertThat(shop.ordersOf(alice)).isEqualTo(1);
        assertThat(shop.balanceOf(alice)).isEqualTo(200);
    }

    @Test
    void aConfirmationBuysOnlyWhatItsOwnCardShows() {
        Buying.toConfirmation(alice);
        var card = alice.lastMessageWith("Проверьте заказ");
        var confirm = card.at("/reply_markup/inline_keyboard/0/0/callback_data").asText();
        alice.says("да");
        alice.presses("Поменять местами");
        alice.pressesData(card.get("message_id").asLong(), confirm);
        alice.sees("Эта кнопка от прошлого шага");
        alice.sees("Проверьте заказ");
        nothingWasBought();
        long newest = alice.lastMessageWith("Проверьте заказ").get("message_id").asLong();
        alice.pressesData(newest, confirm);
        alice.sees("Эта кнопка от прошлого шага");
        nothingWasBought();
        alice.presses("Подтвердить");
        alice.sees("Заказ №");
    }

    @Test
    void ofTwoBuyersOfTheLastPieceOneKeepsThePoints() {
        Rows.change(pool, "update product set stock = 1 where id = $1", mug);
        var boris = stage.registered("Борис");
        shop.gives(boris, 500);
        Buying.toConfirmation(alice);
        Buying.toConfirmation(boris);
        Async.together(List.<Callable<Boolean>>of(() -> confirms(alice), () -> confirms(boris)));
        assertThat(shop.ordersOf(alice) + shop.ordersOf(boris)).isEqualTo(1);
        assertThat(shop.balanceOf(alice) + shop.balanceOf(boris)).isEqualTo(700);
        var loser = shop.ordersOf(alice) == 0 ? alice : boris;
        loser.sees("Кто-то успел раньше");
    }

    @Test
    void anOldButtonOfAnotherPurchaseDoesNothing() {
        Buying.toConfirmation(alice);
        long message =
                alice.lastMessageWith("Проверьте заказ").get("message_id").asLong();
        for (var what : List.of(
                "delivery",
                "again",
                "city",
                "name",
                "all",
                "page:1",
                "point:0:0",
                "point:7:9",
                "phone",
                "swap",
                "confirm",
                "back",
                "cancel")) {
            alice.pressesData(message, "buy:00000000-0000-0000-0000-000000000000:" + what);
            alice.sees("Эта кнопка от прошлого шага");
        }
        alice.says("да");
        alice.presses("Подтвердить");
        alice.sees("Заказ №");
    }

    @Test
    void aButtonOfAnEarlierStepAsksTheQuestionOfThisOne() {
        Buying.toDelivery(alice);
        var delivery = alice.lastMessageWith("Как доставить");
        var data =
                delivery.at("/reply_markup/inline_keyboard/0/0/callback_data").asText();
        alice.presses("Яндекс.Доставка");
        alice.says("Киров");
        alice.pressesData(delivery.get("message_id").asLong(), data);
        alice.sees("Выберите пункт выдачи");
        nothingWasBought();
    }

    private void nothingWasBought() {
        assertThat(shop.ordersOf(alice)).isZero();
        assertThat(shop.balanceOf(alice)).isEqualTo(500);
    }

    private boolean confirms(Actor buyer) {
        buyer.presses("Подтвердить");
        return true;
    }
}

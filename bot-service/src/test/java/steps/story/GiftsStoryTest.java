package steps.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.story.stage.Actor;
import steps.story.stage.Stage;
import steps.story.stage.Storefront;
import steps.story.stage.StoryTest;
import steps.testing.Rows;

/** Looking through gifts: one message that changes. */
@StoryTest
class GiftsStoryTest {
    @Inject
    Stage stage;

    @Inject
    Storefront shop;

    @Inject
    Pool pool;

    private long home;
    private long mug;
    private Actor alice;

    @BeforeEach
    void aliceHasPoints() {
        shop.clear();
        home = shop.category("Для дома");
        mug = shop.product(home, "Кружка & ложка", 300, 2);
        alice = stage.registered("Алиса");
        shop.gives(alice, 500);
    }

    @Test
    void giftsAreLookedThroughInOneMessage() {
        shop.picture(mug);
        shop.picture(shop.product(home, "Плед", 400, 1));
        shop.picture(shop.product(home, "Чайник", 900, 3));
        alice.says("/catalog");
        long message = alice.newestWithKeys();
        alice.presses("Для дома");
        alice.presses("Кружка");
        assertThat(alice.lastMessageWith("В наличии").at("/photo/0/width").asInt())
                .isPositive();
        alice.presses("▶️");
        alice.presses("▶️");
        alice.sees("Чайник");
        alice.presses("▶️");
        alice.presses("◀️");
        alice.sees("Чайник");
        alice.presses("3 из 3");
        alice.sees("Галочкой отмечено");
        assertThat(alice.newestWithKeys()).isEqualTo(message);
        alice.presses("Плед");
        alice.presses("Меню");
        alice.presses("Каталог");
        alice.presses("Для дома");
        alice.presses("Кружка");
        alice.presses("Купить");
        alice.presses("Назад");
        alice.transcript().matches("purchase/looked_through");
        assertThat(alice.chat().path("messages").findValues("photo")).hasSize(1);
    }

    @Test
    void aGiftWithoutAPictureStandsAmongThoseWithOne() {
        shop.picture(mug);
        shop.product(home, "Плед", 400, 1);
        alice.says("/catalog");
        alice.presses("Для дома");
        alice.presses("Кружка");
        alice.presses("▶️");
        alice.sees("Плед");
        assertThat(alice.chat().path("messages").findValues("photo")).isEmpty();
        alice.presses("▶️");
        alice.sees("Кружка");
        assertThat(alice.chat().path("messages").findValues("photo")).hasSize(1);
    }

    @Test
    void aDescriptionTooLongForAPictureIsReadByItself() {
        shop.picture(mug);
        Rows.change(
                pool, "update product set description = repeat('Очень длинно. ', 60) || 'Конец.' where id = $1", mug);
        alice.says("/catalog");
        alice.presses("Для дома");
        alice.presses("Кружка");
        alice.sees("…");
        alice.presses("Описание целиком");
        alice.sees("Очень длинно. Конец.");
        alice.presses("Назад");
        alice.sees("В наличии");
        alice.pressesData(alice.newestWithKeys(), "catalog:whole:7pr");
        alice.sees("больше нет");
    }

    @Test
    void aPressUnderAGiftOfBeforeShowsWhereOneIs() {
        shop.picture(mug);
        alice.says("/catalog");
        alice.presses("Для дома");
        alice.presses("Кружка");
        long gift = alice.newestWithKeys();
        alice.says("/menu");
        alice.pressesData(gift, "#catalog:buy:" + Long.toString(mug, 36));
        alice.sees("Начать прогулку");
        alice.pressesData(alice.newestWithKeys(), "#catalog:card:zzzzzzzzzzzzz");
        alice.pressesData(alice.newestWithKeys(), "##catalog");
        nothingWasBought();
    }

    @Test
    void aGiftThatIsSoldOutMeanwhileLeavesTheRow() {
        shop.picture(mug);
        long plaid = shop.product(home, "Плед", 400, 1);
        alice.says("/catalog");
        alice.presses("Для дома");
        alice.presses("Кружка");
        alice.sees("из 2");
        Rows.change(pool, "update product set stock = 0 where id = $1", plaid);
        alice.presses("▶️");
        alice.sees("больше нет");
        alice.presses("Для дома");
        alice.presses("Кружка");
        assertThat(alice.buttons()).noneMatch(label -> label.contains(" из "));
    }

    @Test
    void anEndlessDescriptionIsCut() {
        Rows.change(pool, "update product set description = repeat('🎁', 5000) where id = $1", mug);
        alice.says("/catalog");
        alice.presses("Для дома");
        alice.presses("Кружка");
        alice.sees("🎁…");
        assertThat(alice.buttons()).anyMatch(label -> label.contains("Купить"));
    }

    @Test
    void aLongShelfHasPages() {
        IntStream.rangeClosed(1, 17).forEach(n -> shop.product(home, "Подарок " + n, 400 + n, 1));
        alice.says("/catalog");
        alice.presses("Для дома · 18");
        alice.presses("Дальше");
        alice.presses("Дальше");
        assertThat(alice.buttons()).anyMatch(label -> label.contains("Подарок 17"));
        alice.presses("Подарок 17");
        alice.sees("Цена: 417 баллов");
        alice.presses("Назад");
        assertThat(alice.buttons()).anyMatch(label -> label.contains("Подарок 17"));
        alice.presses("Ближе к началу");
        assertThat(alice.buttons()).anyMatch(label -> label.contains("Подарок 8"));
        alice.pressesData(alice.lastOwnMessage() + 1, "catalog:shelf:7pr:0");
        alice.sees("На что потратим?");
        alice.pressesData(alice.lastOwnMessage() + 1, "catalog:card:7pr");
        alice.sees("Этого подарка больше нет в каталоге");
        alice.pressesData(alice.lastOwnMessage() + 1, "catalog:buy:7pr");
        alice.sees("Этого подарка больше нет в каталоге");
    }

    private void nothingWasBought() {
        assertThat(shop.ordersOf(alice)).isZero();
        assertThat(shop.balanceOf(alice)).isEqualTo(500);
    }
}

package steps.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.domain.pickup.NearestPickupPoints;
import steps.story.stage.Actor;
import steps.story.stage.Actor.Place;
import steps.story.stage.Stage;
import steps.story.stage.Storefront;
import steps.story.stage.StoryTest;
import steps.testing.Async;
import steps.testing.Rows;

/** Somebody who shares where they are gets the nearest pickup points first. */
@StoryTest
class NearestPickupStoryTest {
    @Inject
    Stage stage;

    @Inject
    Storefront shop;

    @Inject
    NearestPickupPoints nearest;

    @Inject
    Pool pool;

    private Actor alice;

    @BeforeEach
    void pointsOnTheMap() {
        shop.clear();
        shop.product(shop.category("Для дома"), "Кружка", 300, 2);
        shop.isNorth(shop.pickupPoint("г. Москва, ул. Дальняя, 1"), 1_240, null, null, null);
        shop.isNorth(
                shop.pickupPoint("г. Москва, ул. Ближняя, 2"), 352, "ежедневно 10–22 <круглый год>", "Аннино", 15_000);
        shop.pickupPoint("г. Москва, ул. Безвестная, 3");
        shop.isNorth(shop.pickupPoint("г. Химки, ул. Мира, 4"), 18_000, null, null, 2_500);
        Async.await(nearest::refresh);
        alice = stage.registered("Алиса");
        shop.gives(alice, 500);
        Buying.toDelivery(alice);
        alice.presses("Яндекс.Доставка");
    }

    @AfterEach
    void nobodyElseIsAsked() {
        shop.clear();
        Async.await(nearest::refresh);
    }

    @Test
    void theNearestPointIsChosenAndSaysWhatItKnows() {
        alice.presses("Ближайшие");
        alice.sees("Где вы сейчас?");
        here();
        alice.presses("1. 350 м");
        alice.sees("Аннино");
        alice.presses("Назад");
        alice.sees("Выберите пункт выдачи");
        alice.presses("350 м");
        alice.says("Иванова Мария Петровна");
        alice.presses("Телефон из профиля");
        alice.presses("Подтвердить");
        alice.transcript().matches("purchase/nearest");
        assertThat(shop.ordersOf(alice)).isOne();
    }

    @Test
    void inACityThoseThatNobodyKnowsTheWhereaboutsOfComeAfter() {
        alice.says("Москва");
        alice.presses("Ближайшие");
        here();
        assertThat(alice.buttons().subList(0, 3))
                .containsExactly(
                        "1. 350 м · г. Москва, ул. Ближняя, 2",
                        "2. 1,2 км · г. Москва, ул. Дальняя, 1",
                        "3. г. Москва, ул. Безвестная, 3");
        assertThat(alice.buttons()).noneMatch(label -> label.contains("Ближайшие"));
        alice.presses("Назад");
        alice.sees("Напишите город");
    }

    @Test
    void theAttachmentMenuDoesWithoutTheButton() {
        here();
        alice.sees("ул. Ближняя, 2 · 🚇 Аннино · 350 м");
        alice.sees("Химки, ул. Мира, 4 · 18,0 км");
        alice.says("Химки");
        alice.sees("посылки до 2,5 кг");
    }

    @Test
    void pagesLeadFartherAway() {
        IntStream.rangeClosed(1, 12)
                .forEach(n -> shop.isNorth(
                        shop.pickupPoint("г. Москва, ул. Длинная, " + n), 2_000 + n * 100, null, null, null));
        here();
        alice.presses("Дальше");
        alice.sees("11. г. Москва, ул. Длинная, 9 · 2,9 км");
        alice.presses("Ближе к началу");
        alice.sees("1. г. Москва, ул. Ближняя, 2");
    }

    @Test
    void theCityIsAskedForWhereNobodyHasAPoint() {
        alice.sharesPlain(new Place(-40, -70, null), now());
        alice.sees("Поблизости от вас я не знаю ни одного пункта");
        alice.says("Химки");
        alice.sees("Кто заберёт подарок?");
    }

    @Test
    void aLiveLocationIsAWalkThereToo() {
        alice.presses("Ближайшие");
        alice.sharesLive(Place.north(0), now(), 3_600);
        alice.sees("Как гуляем?");
        assertThat(state()).startsWith("walk.");
    }

    @Test
    void aPlaceOfSomebodyWhoIsNotChoosingIsAboutAWalk() {
        alice.says("Химки");
        alice.sees("Кто заберёт подарок?");
        here();
        alice.sees("Это обычная геопозиция");
        assertThat(state()).isEqualTo("purchase.naming_recipient");
        alice.says("/menu");
        here();
        alice.sees("Это обычная геопозиция");
    }

    @Test
    void nobodyIsAskedWhereNoPointIsOnTheMap() {
        Rows.change(pool, "update pickup_point set latitude = null, longitude = null");
        Async.await(nearest::refresh);
        alice.says("/cancel");
        Buying.toDelivery(alice);
        alice.presses("Яндекс.Доставка");
        assertThat(alice.buttons()).noneMatch(label -> label.contains("Ближайшие"));
        alice.says("Москва");
        assertThat(alice.buttons()).noneMatch(label -> label.contains("Ближайшие"));
    }

    @Test
    void englishReadersAreToldInEnglish() {
        alice.says("/language");
        alice.presses("English");
        alice.says("/catalog");
        alice.presses("Для дома");
        alice.presses("Кружка");
        alice.presses("Buy");
        alice.presses("Yandex Delivery");
        alice.presses("Nearest");
        alice.sees("Where are you now?");
        here();
        alice.sees("Аннино · 350 m");
        alice.sees("1.2 km");
        alice.presses("350 m");
        alice.sees("parcels up to 15 kg");
    }

    private void here() {
        alice.sharesPlain(Place.north(0), now());
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }

    private String state() {
        return Rows.text(pool, "select state ->> 'type' from conversation where chat_id = $1", alice.id());
    }
}

package steps.story;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.domain.pickup.PopularCities;
import steps.story.stage.Actor;
import steps.story.stage.Stage;
import steps.story.stage.Storefront;
import steps.story.stage.StoryTest;
import steps.testing.Async;

/** Where a gift is to be fetched: large cities, other cities, popular ones. */
@StoryTest
class PickupChoiceStoryTest {
    private static final String NO_POINTS = "К сожалению нет доступных ПВЗ по указанному адресу.";

    @Inject
    Stage stage;

    @Inject
    Storefront shop;

    @Inject
    PopularCities popular;

    private Actor alice;

    @BeforeEach
    void aliceHasPoints() {
        shop.clear();
        shop.product(shop.category("Для дома"), "Кружка & ложка", 300, 2);
        shop.pickupPoint("г. Киров, ул. Ленина, 5");
        shop.pickupPoint("г. Киров, ул. Садовая, 7");
        shop.pickupPoint("г. Москва, ул. Кирова, 1");
        alice = stage.registered("Алиса");
        shop.gives(alice, 500);
    }

    @Test
    void aLargeCityIsNarrowedByItsStreet() {
        for (int n = 1; n <= 23; n++) {
            shop.pickupPoint("г. Омск, " + (n <= 12 ? "ул. Мира" : "пр-т Маркса") + ", " + (100 + n));
        }
        shop.pickupPoint("г. Томск, ул. Мира, 1");
        Buying.toDelivery(alice);
        alice.presses("Яндекс.Доставка");
        alice.says("омск");
        alice.says("улица Мира");
        alice.presses("Дальше");
        alice.presses("Ближе к началу");
        alice.says("проспект Маркса");
        alice.presses("Назад");
        alice.says("Омск");
        alice.says("Ленина");
        alice.presses("Все пункты");
        alice.presses("Дальше");
        alice.presses("Дальше");
        alice.presses("г. Омск");
        alice.presses("Назад");
        alice.presses("г. Омск");
        alice.transcript().matches("purchase/large_city");
    }

    /** Who has moved since needs to say so only once. */
    @Test
    void wordsThatNameNoStreetThereAreTriedAsACity() {
        for (int n = 1; n <= 12; n++) {
            shop.pickupPoint("г. Омск, ул. Мира, " + (100 + n));
        }
        Buying.toDelivery(alice);
        alice.presses("Яндекс.Доставка");
        alice.says("Омск");
        alice.says("Марсово поле");
        alice.sees(NO_POINTS);
        alice.sees("Я искал «Марсово поле» в «Омск»");
        alice.presses("Другой город");
        alice.sees("Напишите город");
        alice.says("Омск");
        alice.says("Кирова");
        alice.sees("Я искал «Кирова» в «Омск»");
        alice.says("Киров");
        alice.sees("ул. Ленина, 5");
        alice.says("Москва");
        alice.sees("📍 г. Москва, ул. Кирова, 1");
        alice.sees("Кто заберёт подарок?");
        alice.transcript().matches("purchase/another_city");
    }

    @Test
    void popularCitiesAreOneTap() {
        for (int n = 1; n <= 3; n++) {
            shop.pickupPoint("г. Пермь, ул. Мира, " + (100 + n));
        }
        shop.gives(alice, 500);
        Buying.toDelivery(alice);
        alice.presses("Яндекс.Доставка");
        assertThat(alice.buttons()).containsExactly("⬅️ Назад", "✖️ Отменить");
        alice.says("Москва");
        alice.says("Иванова Мария");
        alice.presses("Телефон из профиля");
        alice.presses("Подтвердить");
        look();
        Buying.toDelivery(alice);
        alice.presses("Яндекс.Доставка");
        assertThat(alice.buttons()).containsExactly("Москва", "Пермь", "Киров", "⬅️ Назад", "✖️ Отменить");
        alice.presses("Пермь");
        alice.sees("г. Пермь, ул. Мира, 101");
        alice.presses("Назад");
        shop.clear();
        alice.presses("Москва");
        alice.sees(NO_POINTS);
        alice.transcript().matches("purchase/popular_city");
        var tenth = alice.lastMessageWith("Проверьте, нет ли опечатки")
                .at("/reply_markup/inline_keyboard/0/0/callback_data")
                .asText()
                .replaceAll(":0$", ":9");
        alice.pressesData(alice.newestWithKeys(), tenth);
        alice.sees("Эта кнопка от прошлого шага");
        look();
    }

    private void look() {
        Async.await(popular::refresh);
    }
}

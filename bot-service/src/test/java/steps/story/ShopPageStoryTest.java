package steps.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.platform.cache.Caches;
import steps.story.stage.Browser;
import steps.story.stage.Storefront;
import steps.story.stage.StoryTest;
import steps.testing.Async;
import steps.testing.Bank;
import steps.testing.PromoStock;
import steps.testing.Rows;

/** Promo codes, friends and questions as they look on a phone. */
@StoryTest
class ShopPageStoryTest {
    @ConfigProperty(name = "steps.story.sandbox-url")
    String sandbox;

    @Inject
    Bank bank;

    @Inject
    Storefront shop;

    @Inject
    Caches caches;

    @Inject
    Pool pool;

    @BeforeEach
    void somethingIsThere() {
        var stock = new PromoStock(pool);
        stock.clear();
        stock.codes(stock.group("Зоомагазин «Хвост»", 10, 150), 3);
        stock.codes(stock.group("Кофейня «По дороге»", 25, 300), 3);
        stock.codes(stock.group("Груминг-салон «Кудряш»", 40, 1_200), 1);
        question("За что начисляются баллы?", "За шаги на прогулке с собакой или <b>коляской</b>.", 1);
        question("Почему засчитаны не все шаги?", "В итогах прогулки написано, что не засчитано и почему.", 2);
        supportIs("https://t.me/steps_help");
    }

    @AfterEach
    void nothingIsLeft() {
        Rows.change(pool, "delete from faq_item");
        supportIs("");
    }

    @Test
    void pointsBecomeACodeAndFriendsScanTheLink() {
        try (var browser = new Browser();
                var window = browser.window(1280, 844)) {
            var page = window.newPage();
            page.navigate(sandbox + "/");
            var chat = registered(page);
            page.setViewportSize(390, 844);
            var person = Long.parseLong(chat.getAttribute("data-user"));
            bank.gives(Rows.number(pool, "select id from users where telegram_id = $1", person), 500);

            says(page, chat, "/promo");
            assertThat(chat).containsText("Какой промокод возьмём?");
            looks(page, "promo-phone");
            press(chat, "Кофейня");
            press(chat, "Подтвердить");
            assertThat(chat).containsText("Ваш промокод");
            assertThat(button(chat, "Скопировать")).isVisible();
            looks(page, "promo-code-phone");
            press(chat, "Мои промокоды");
            assertThat(chat).containsText("скидка 25 %");

            says(page, chat, "/friends");
            assertThat(chat).containsText("Ваша ссылка");
            assertThat(button(chat, "Пригласить друга")).isVisible();
            looks(page, "friends-phone");

            says(page, chat, "/faq");
            press(chat, "За что начисляются баллы?");
            assertThat(button(chat, "Написать в поддержку")).isVisible();
            press(chat, "Да");
            looks(page, "faq-phone");
        }
    }

    @Test
    void aGiftIsBoughtOnAPhone() {
        shop.clear();
        long gift = shop.product(shop.category("Для дома"), "Кружка & ложка", 300, 2);
        shop.picture(gift);
        shop.pickupPoint("г. Киров, ул. Ленина, 5");
        try (var browser = new Browser();
                var window = browser.window(1280, 844)) {
            var page = window.newPage();
            page.navigate(sandbox + "/");
            var chat = registered(page);
            page.setViewportSize(390, 844);
            var person = Long.parseLong(chat.getAttribute("data-user"));
            bank.gives(Rows.number(pool, "select id from users where telegram_id = $1", person), 500);

            says(page, chat, "/catalog");
            press(chat, "Для дома");
            press(chat, "Кружка");
            assertThat(chat).containsText("Баллов хватает");
            looks(page, "gift-phone");
            press(chat, "Купить");
            press(chat, "Яндекс.Доставка");
            assertThat(chat).containsText("Напишите город");
            says(page, chat, "Киров");
            assertThat(chat).containsText("Кто заберёт подарок?");
            says(page, chat, "Иванова Мария Петровна");
            press(chat, "Телефон из профиля");
            assertThat(chat).containsText("Проверьте заказ");
            looks(page, "confirm-phone");
            press(chat, "Подтвердить");
            assertThat(chat).containsText("Спасибо за участие в игре!");
            looks(page, "order-phone");
        }
        shop.clear();
    }

    private static Locator registered(Page page) {
        page.getByTestId("add-person").click();
        page.getByTestId("person-first-name").fill("Мария");
        page.getByTestId("dialog-yes").click();
        var chat = page.locator("section.chat").first();
        chat.getByTestId("start").click();
        press(chat, "Соглашаюсь");
        chat.getByTestId("reply-button")
                .filter(new FilterOptions().setHasText("Поделиться номером телефона"))
                .click();
        page.getByTestId("dialog-yes").click();
        press(chat, "Пропустить");
        assertThat(chat).containsText("вы зарегистрированы");
        return chat;
    }

    private static void says(Page page, Locator chat, String words) {
        chat.getByTestId("draft").fill(words);
        page.keyboard().press("Enter");
    }

    private static void press(Locator chat, String words) {
        button(chat, words).click();
    }

    private static Locator button(Locator chat, String words) {
        return chat.getByTestId("inline-button")
                .filter(new FilterOptions().setHasText(words))
                .last();
    }

    private static void looks(Page page, String name) {
        page.waitForFunction("() => [...document.images].every(image => image.complete)");
        page.screenshot(new ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
    }

    private void question(String question, String answer, int position) {
        Rows.change(
                pool,
                "insert into faq_item (question, answer, position) values ($1, $2, $3)",
                question,
                answer,
                position);
    }

    private void supportIs(String address) {
        Rows.change(pool, "update bot_setting set value = $1 where key = 'поддержка'", address);
        Async.await(caches::refresh);
    }
}

package steps.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import steps.domain.ledger.Books;
import steps.domain.ledger.Ledger;
import steps.domain.user.Users;
import steps.story.stage.Browser;
import steps.story.stage.Stage;
import steps.story.stage.StoryTest;
import steps.testing.Async;

/** The whole story as a person meets it: in a browser, from the first button to the points. */
@StoryTest
class ChatPageStoryTest {
    private static final double A_MINUTE_MS = 60_000;

    @ConfigProperty(name = "steps.story.sandbox-url")
    String sandbox;

    @Inject
    Stage stage;

    @Inject
    Users users;

    @Inject
    Ledger ledger;

    @Inject
    Books books;

    @Test
    void aNewPersonRegistersWalksAndSeesTheirPoints() {
        stage.temperature(8);
        PlaywrightAssertions.setDefaultAssertionTimeout(A_MINUTE_MS);
        try (var browser = new Browser();
                var window = browser.window(1280, 860)) {
            var page = window.newPage();
            page.navigate(sandbox + "/");
            var chat = addPerson(page, "Мария");
            registers(page, chat);
            walks(chat);
            looks(page, "finished-walk");

            var summary = chat.getByTestId("message")
                    .filter(new FilterOptions().setHasText("Прогулка завершена"))
                    .last()
                    .textContent();
            long credited = numberAfter(summary, "Начислено: ");
            assertThat(credited).isGreaterThan(100);

            press(chat, "Баланс");
            assertThat(chat).containsText("На счёте: " + credited);
            press(chat, "История начислений и трат");
            assertThat(chat).containsText("+" + credited + " · прогулка");
            looks(page, "history");

            long userId = Long.parseLong(chat.getAttribute("data-user"));
            var user = Async.await(() -> users.find(userId));
            assertThat(Async.await(() -> ledger.balanceOf(user.id())).value()).isEqualTo(credited);
            assertThat(Async.await(books::audit).balance()).isTrue();

            page.setViewportSize(390, 844);
            page.reload();
            page.locator("section.chat").first().waitFor();
            looks(page, "history-phone");
        }
    }

    private static Locator addPerson(Page page, String name) {
        page.getByTestId("add-person").click();
        page.getByTestId("person-first-name").fill(name);
        page.getByTestId("dialog-yes").click();
        var chat = page.locator("section.chat").first();
        chat.getByTestId("start").click();
        return chat;
    }

    private static void registers(Page page, Locator chat) {
        press(chat, "Соглашаюсь");
        chat.getByTestId("reply-button")
                .filter(new FilterOptions().setHasText("Поделиться номером телефона"))
                .click();
        page.getByTestId("dialog-yes").click();
        press(chat, "Пропустить");
        assertThat(chat).containsText("вы зарегистрированы");
    }

    private static void walks(Locator chat) {
        press(chat, "Начать прогулку");
        press(chat, "Гуляю с коляской");
        chat.getByTestId("toggle-location").click();
        chat.getByTestId("route").selectOption("park");
        chat.getByTestId("speed-60").click();
        chat.getByTestId("start-sharing").click();
        assertThat(chat).containsText("Вы на прогулке");
        assertThat(chat.getByTestId("message").filter(new FilterOptions().setHasText("Вы на прогулке")))
                .containsText(Pattern.compile("Шагов: [1-9][0-9]{2,}"));
        press(chat, "Завершить прогулку");
        assertThat(chat).containsText("Начислено");
    }

    private static void press(Locator chat, String words) {
        chat.getByTestId("inline-button")
                .filter(new FilterOptions().setHasText(words))
                .last()
                .click();
    }

    private static long numberAfter(String text, String words) {
        var number = Pattern.compile(Pattern.quote(words) + "(\\d+)").matcher(text);
        assertThat(number.find()).as(text).isTrue();
        return Long.parseLong(number.group(1));
    }

    private static void looks(Page page, String name) {
        page.screenshot(new ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
    }
}

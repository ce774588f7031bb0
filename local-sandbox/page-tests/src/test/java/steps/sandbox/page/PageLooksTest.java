package steps.sandbox.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Screenshots on a wide screen and a phone, in light and dark, and what can be measured of good looks. */
@ExtendWith(PageStage.class)
class PageLooksTest {
    private static final double READABLE_CONTRAST = 4.5;

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "1280, DARK", "390, LIGHT", "390, DARK"})
    void everyPartFitsIsNamedAndReadable(int width, ColorScheme scheme, Stage stage) {
        Visitor visitor = stage.visitor(width, scheme);
        String suffix = "-" + width + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT);
        looks(visitor, "nobody" + suffix);
        visitor.byId("show-tools").click();
        for (String tool : List.of("deliveries", "faults", "bot", "calls")) {
            visitor.byId("tab-" + tool).click();
            looks(visitor, tool + suffix);
        }
        visitor.byId("close-tools").click();
        Chat anna = visitor.startsAs("Анна", stage.bot);
        tell(stage, anna);
        assertThat(anna.replyButton("Баланс")).isVisible();
        assertThat(anna.byId("photo")).hasCount(1);
        assertThat(anna.byId("document")).hasCount(1);
        looks(visitor, "chat" + suffix);
        anna.choosesRoute("park");
        assertThat(anna.byId("route-about")).isVisible();
        looks(visitor, "route" + suffix);
        anna.byId("speed-60").click();
        anna.byId("start-sharing").click();
        stage.bot.gets("a moved location", update -> update.has("edited_message"));
        looks(visitor, "replay" + suffix);
        anna.byId("stop-sharing").click();
        anna.byId("close-location").click();
        anna.byId("attach").click();
        looks(visitor, "attach" + suffix);
        anna.byId("attach-contact").click();
        assertThat(visitor.byId("phone")).isFocused();
        looks(visitor, "contact" + suffix);
        visitor.byId("dialog-cancel").click();
        visitor.byId("show-tools").click();
        assertThat(visitor.byId("call").first()).isVisible();
        visitor.byId("call").first().locator("summary").click();
        assertThat(visitor.byId("call").first().locator("pre").first()).isVisible();
        looks(visitor, "log" + suffix);
        visitor.byId("language").click();
        looks(visitor, "english" + suffix);
    }

    @Test
    void darkIsDark(Stage stage) {
        Visitor visitor = stage.visitor(Stage.WIDE_PX, ColorScheme.DARK);
        String brightness =
                "() => getComputedStyle(document.body).backgroundColor.match(/\\d+/g).reduce((a, b) => a + +b, 0)";
        assertThat((int) visitor.page().evaluate(brightness)).isLessThan(150);
        visitor.byId("theme").click();
        assertThat(visitor.page().locator("html")).hasAttribute("data-theme", "light");
        assertThat((int) visitor.page().evaluate(brightness)).isGreaterThan(700);
    }

    private static void tell(Stage stage, Chat anna) {
        String chat = String.valueOf(anna.userId());
        stage.bot.says(anna.userId(), """
                <b>Привет, Анна!</b> За прогулку начисляются <i>баллы</i>, а за баллы есть <a href="https://example.org">подарки</a>.
                <blockquote>Тысяча шагов — один балл.</blockquote>""", """
                {"inline_keyboard": [[{"text": "🚶 Начать прогулку", "callback_data": "walk"}], [{"text": "Баланс", "callback_data": "balance"}, {"text": "Правила", "url": "https://example.org"}]]}""");
        anna.says("А сколько у меня?");
        stage.bot.uploads(
                "sendPhoto",
                Map.of("chat_id", chat, "caption", "Карта вашей прогулки: <b>2 140 шагов</b>", "parse_mode", "HTML"),
                Map.of("photo", Pictures.gradient(960, 720)));
        stage.bot.uploads(
                "sendDocument",
                Map.of("chat_id", chat, "caption", "Трек прогулки. Его открывают карты и спортивные приложения."),
                Map.of("document", new byte[34_567]));
        stage.bot.says(anna.userId(), "Что дальше?", """
                {"keyboard": [["Начать прогулку", "Баланс"], [{"text": "Поделиться номером телефона", "request_contact": true}]], "resize_keyboard": true}""");
    }

    /** A screenshot, and with it: nothing sticks out at the side, every control has a name, text can be read. */
    private static void looks(Visitor visitor, String name) {
        visitor.looks(name);
        var page = visitor.page();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as(name)
                .isLessThanOrEqualTo(0);
        assertThat((List<?>) page.evaluate(PageChecks.NAMELESS))
                .as("controls without a name in " + name)
                .isEmpty();
        assertThat((List<?>) page.evaluate(PageChecks.FAINT, READABLE_CONTRAST))
                .as("faint texts in " + name)
                .isEmpty();
    }
}

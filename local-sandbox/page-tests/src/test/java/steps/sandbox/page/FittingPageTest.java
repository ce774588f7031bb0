package steps.sandbox.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is cut off, and nothing lies on top of something else. */
@ExtendWith(PageStage.class)
class FittingPageTest {
    private static final String STICKS_OUT = """
            chat => [...chat.querySelectorAll('.media img')].filter(image => {
              const inner = image.getBoundingClientRect();
              const outer = image.closest('.bubble').getBoundingClientRect();
              return inner.left < outer.left || inner.right > outer.right || inner.bottom > outer.bottom;
            }).length""";
    /** Of an image that is shown in other proportions, `object-fit: cover` cuts off a part. */
    private static final String CUT_OFF = """
            chat => [...chat.querySelectorAll('.media:not(.album) img')].filter(({ width, height, naturalWidth, naturalHeight }) =>
              Math.abs(width / height - naturalWidth / naturalHeight) > 0.02).length""";

    private static final String COVERED_BY_A_DATE = """
            chat => [...chat.querySelectorAll('.pill.day')].flatMap(pill => {
              const day = pill.getBoundingClientRect();
              return [...chat.querySelectorAll('.bubble')].filter(bubble => {
                const box = bubble.getBoundingClientRect();
                return box.top < day.bottom && box.bottom > day.top;
              });
            }).length""";
    private static final String SCROLLS = "draft => draft.scrollHeight > draft.clientHeight";

    @ParameterizedTest
    @ValueSource(ints = {Stage.WIDE_PX, Stage.PHONE_PX})
    void aPictureIsShownWhole(int width, Stage stage) {
        Chat anna = stage.visitor(width, ColorScheme.LIGHT).startsAs("Анна", stage.bot);
        String chat = String.valueOf(anna.userId());
        byte[] wide = Pictures.gradient(960, 720);
        stage.bot.uploads("sendPhoto", Map.of("chat_id", chat), Map.of("photo", wide));
        stage.bot.uploads("sendPhoto", Map.of("chat_id", chat), Map.of("photo", Pictures.gradient(400, 900)));
        stage.bot.uploads("sendMediaGroup", Map.of("chat_id", chat, "media", """
                        [{"type": "photo", "media": "attach://one"}, {"type": "photo", "media": "attach://two"}]"""), Map.of("one", wide, "two", wide));
        assertThat(anna.byId("photo")).hasCount(4);
        anna.page()
                .waitForFunction("() => [...document.querySelectorAll('.media img')].every(i => i.naturalWidth > 0)");
        assertThat(anna.column().evaluate(STICKS_OUT)).isEqualTo(0);
        assertThat(anna.column().evaluate(CUT_OFF)).isEqualTo(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {Stage.WIDE_PX, Stage.PHONE_PX})
    void theDateCoversNoMessage(int width, Stage stage) {
        Chat anna = stage.visitor(width, ColorScheme.LIGHT).startsAs("Анна", stage.bot);
        for (int number = 0; number < 5; number++) {
            stage.bot.says(anna.userId(), number + ": " + "Гуляйте и копите баллы. ".repeat(30));
        }
        assertThat(anna.message("4: ")).isVisible();
        Locator messages = anna.byId("messages");
        for (int part : List.of(0, 1, 2, 3)) {
            messages.evaluate("(list, part) => list.scrollTo(0, list.scrollHeight * part / 4)", part);
            assertThat(anna.column().evaluate(COVERED_BY_A_DATE)).isEqualTo(0);
        }
    }

    @Test
    void anEmptyDraftDoesNotScroll(Stage stage) {
        Chat anna = stage.phone().startsAs("Анна", stage.bot);
        stage.bot.says(anna.userId(), "Где вы?", """
                {"keyboard": [["Баланс"]], "input_field_placeholder": "Напишите город, улицу и номер дома, где заберёте"}""");
        assertThat(anna.replyButton("Баланс")).isVisible();
        Locator draft = anna.byId("draft");
        assertThat(draft.evaluate(SCROLLS)).isEqualTo(false);
        draft.fill("один");
        draft.fill("");
        assertThat(draft.evaluate(SCROLLS)).isEqualTo(false);
        assertThat(draft).hasCSS("overflow-y", "hidden");
    }

    @Test
    void aLongDraftScrollsAndKeepsItsHeight(Stage stage) {
        Visitor visitor = stage.phone();
        Chat anna = visitor.startsAs("Анна", stage.bot);
        anna.byId("draft").fill("строка\n".repeat(4));
        assertThat(anna.byId("draft").evaluate(SCROLLS)).isEqualTo(false);
        visitor.byId("language").click();
        assertThat(visitor.page().locator("html")).hasAttribute("lang", "en");
        anna.page()
                .waitForFunction(
                        "() => { const draft = document.querySelector('.draft'); return draft.clientHeight > 80; }");
        anna.byId("draft").fill("строка\n".repeat(20));
        assertThat(anna.byId("draft").evaluate(SCROLLS)).isEqualTo(true);
        assertThat(anna.byId("draft")).hasCSS("overflow-y", "auto");
    }
}

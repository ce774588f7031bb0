package steps.sandbox.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Inline buttons, the bot's keyboard, and what comes of a press. */
@ExtendWith(PageStage.class)
class ButtonsPageTest {
    private static final String ONE_BUTTON = """
            {"inline_keyboard": [[{"text": "Начать прогулку", "callback_data": "walk"}], [{"text": "Баланс", "callback_data": "balance"}]]}""";
    private static final String CONTACT_KEYBOARD = """
            {"keyboard": [[{"text": "Поделиться номером телефона", "request_contact": true}]],
             "resize_keyboard": true, "one_time_keyboard": true, "input_field_placeholder": "Нажмите кнопку"}""";

    /** Those that have gone again, too: on a slow machine the first goes before the second comes. */
    private static final String COUNT_TOASTS = """
            () => {
              window.toasts = 0;
              const isToast = (node) => node.dataset?.testid === 'toast';
              new MutationObserver((changes) => {
                for (const change of changes) window.toasts += [...change.addedNodes].filter(isToast).length;
              }).observe(document.body, { childList: true, subtree: true });
            }""";

    @Test
    void aPressWaitsForTheAnswerAndShowsItsToast(Stage stage) {
        Chat anna = stage.visitor().startsAs("Анна", stage.bot);
        stage.bot.says(anna.userId(), "Меню", ONE_BUTTON);
        Locator button = anna.inlineButton("Начать прогулку");
        button.click();
        JsonNode press = press(stage, "walk");
        assertThat(press.at("/from/id").asLong()).isEqualTo(anna.userId());
        assertThat(button).hasAttribute("aria-busy", "true");
        answer(stage, press, "Пошли!", false);
        assertThat(anna.byId("toast")).hasText("Пошли!");
        anna.page().screenshot(new Page.ScreenshotOptions().setPath(Visitor.SCREENSHOTS.resolve("toast.png")));
        assertThat(anna.byId("alert")).hasCount(0);
        assertThat(button).not().hasAttribute("aria-busy", "true");
    }

    @Test
    void anAlertWaitsForItsButtonAndGivesTheFocusBack(Stage stage) {
        Chat anna = stage.visitor().startsAs("Анна", stage.bot);
        stage.bot.says(anna.userId(), "Меню", ONE_BUTTON);
        anna.inlineButton("Баланс").press("Enter");
        answer(stage, press(stage, "balance"), "На счёте 0 баллов", true);
        assertThat(anna.byId("alert")).containsText("На счёте 0 баллов");
        assertThat(anna.byId("alert-ok")).isFocused();
        anna.page().screenshot(new Page.ScreenshotOptions().setPath(Visitor.SCREENSHOTS.resolve("alert.png")));
        anna.page().keyboard().press("Escape");
        assertThat(anna.byId("alert")).hasCount(0);
        assertThat(anna.inlineButton("Баланс")).isFocused();
    }

    @Test
    void theSamePressTwiceShowsTwoAnswers(Stage stage) {
        Chat anna = stage.visitor().startsAs("Анна", stage.bot);
        stage.bot.says(anna.userId(), "Меню", ONE_BUTTON);
        anna.page().evaluate(COUNT_TOASTS);
        for (int time = 1; time <= 2; time++) {
            anna.inlineButton("Баланс").click();
            answer(stage, press(stage, "balance"), "Ещё нет", false);
            anna.page().waitForFunction("count => window.toasts === count", time);
        }
    }

    @Test
    void aMenuThatIsEditedKeepsTheKeyboardsFocus(Stage stage) {
        Chat anna = stage.visitor().startsAs("Анна", stage.bot);
        stage.bot.says(anna.userId(), "Меню", ONE_BUTTON);
        anna.inlineButton("Баланс").press("Enter");
        JsonNode press = press(stage, "balance");
        answer(stage, press, "", false);
        stage.bot.calls("editMessageText", """
                {"chat_id": %d, "message_id": %d, "text": "Баланс: 0",
                 "reply_markup": {"inline_keyboard": [[{"text": "История", "callback_data": "history"}], [{"text": "Назад", "callback_data": "back"}]]}}""".formatted(
                        anna.userId(), press.at("/message/message_id").asLong()));
        assertThat(anna.inlineButton("Назад")).isFocused();
    }

    @Test
    void aReplyButtonSaysItsTextAndTheKeyboardCanBeHiddenAndRemoved(Stage stage) {
        Chat anna = stage.visitor().startsAs("Анна", stage.bot);
        stage.bot.says(anna.userId(), "Что делаем?", """
                {"keyboard": [["Начать прогулку", "Баланс"]], "resize_keyboard": true}""");
        anna.byId("keyboard-toggle").click();
        assertThat(anna.byId("reply-keyboard")).isHidden();
        anna.byId("keyboard-toggle").click();
        anna.replyButton("Баланс").click();
        stage.bot.getsText("Баланс");
        assertThat(anna.replyButton("Баланс")).isVisible();
        stage.bot.says(anna.userId(), "Готово", "{\"remove_keyboard\": true}");
        assertThat(anna.byId("reply-keyboard")).isHidden();
        assertThat(anna.byId("keyboard-toggle")).isHidden();
    }

    @Test
    void theContactButtonOffersAPlausibleNumberAndSharesTheOwnContact(Stage stage) {
        Chat anna = stage.visitor().startsAs("Анна", stage.bot);
        stage.bot.says(anna.userId(), "Ваш номер?", CONTACT_KEYBOARD);
        assertThat(anna.byId("draft")).hasAttribute("placeholder", "Нажмите кнопку");
        anna.replyButton("Поделиться номером").click();
        Locator phone = anna.page().getByTestId("phone");
        assertThat(phone).hasValue(Pattern.compile("\\+79\\d{9}"));
        phone.fill("+7 916 123-45-67");
        anna.page().getByTestId("dialog-yes").click();
        JsonNode contact = contact(stage);
        assertThat(contact.path("phone_number").asText()).isEqualTo("+7 916 123-45-67");
        assertThat(contact.path("user_id").asLong()).isEqualTo(anna.userId());
        assertThat(anna.byId("contact")).containsText("+7 916 123-45-67");
        assertThat(anna.byId("reply-keyboard")).isHidden();
    }

    @Test
    void somebodyElsesContactCanBeSharedOnPurpose(Stage stage) {
        Chat anna = stage.visitor().startsAs("Анна", stage.bot);
        anna.byId("attach").click();
        anna.byId("attach-contact").click();
        anna.page().getByTestId("whose-contact").selectOption("Постороннего человека");
        anna.page().getByTestId("dialog-yes").click();
        JsonNode contact = contact(stage);
        assertThat(contact.path("phone_number").asText()).matches("\\+79\\d{9}");
        assertThat(contact.path("user_id").asLong()).isNotEqualTo(anna.userId());
    }

    @Test
    void theLocationButtonSendsAPlainLocation(Stage stage) {
        Chat anna = stage.visitor().startsAs("Анна", stage.bot);
        stage.bot.says(anna.userId(), "Где вы?", """
                {"keyboard": [[{"text": "Я здесь", "request_location": true}]]}""");
        anna.replyButton("Я здесь").click();
        anna.page().getByTestId("dialog-yes").click();
        JsonNode location = stage.bot
                .gets("a location", update -> update.at("/message/location").isObject())
                .at("/message/location");
        assertThat(location.path("latitude").asDouble()).isBetween(55.7, 55.8);
        assertThat(location.has("live_period")).isFalse();
        assertThat(anna.byId("location")).isVisible();
    }

    @Test
    void aButtonWithAddressOpensItInAnotherWindowAndOneWithTextCopies(Stage stage) {
        Visitor visitor = stage.visitor();
        Chat anna = visitor.startsAs("Анна", stage.bot);
        stage.bot.says(anna.userId(), "Наружу", """
                {"inline_keyboard": [[{"text": "Правила", "url": "%s/sandbox/info"}, {"text": "Код", "copy_text": {"text": "STEP-42"}}]]}""".formatted(stage.sandbox.url()));
        var popup =
                visitor.page().waitForPopup(() -> anna.inlineButton("Правила").click());
        popup.waitForURL(Pattern.compile(".*/sandbox/info"));
        popup.close();
        anna.inlineButton("Код").click();
        assertThat(anna.byId("toast")).hasText("Скопировано");
        assertThat(visitor.page().evaluate("navigator.clipboard.readText()")).isEqualTo("STEP-42");
    }

    @Test
    void everythingBetweenStartAndAPressWorksByKeysAlone(Stage stage) {
        Visitor visitor = stage.visitor();
        var keys = visitor.page().keyboard();
        visitor.byId("add-person").focus();
        keys.press("Enter");
        visitor.byId("person-first-name").fill("Анна");
        keys.press("Enter");
        visitor.byId("start").focus();
        keys.press("Enter");
        JsonNode start = stage.bot.getsText("/start");
        stage.bot.says(start.at("/from/id").asLong(), "Меню", ONE_BUTTON);
        assertThat(visitor.byId("inline-button")).hasCount(2);
        keys.press("Alt+Digit1");
        assertThat(visitor.byId("draft")).isFocused();
        Locator focused = visitor.page().locator(":focus");
        for (int i = 0; i < 10 && !"inline-button".equals(focused.getAttribute("data-testid")); i++) {
            keys.press("Shift+Tab");
        }
        assertThat(focused).hasRole(AriaRole.BUTTON);
        keys.press("Enter");
        press(stage, "balance");
    }

    private static JsonNode press(Stage stage, String data) {
        return stage.bot
                .gets(
                        "press of " + data,
                        update -> update.at("/callback_query/data").asText().equals(data))
                .path("callback_query");
    }

    private static void answer(Stage stage, JsonNode press, String text, boolean alert) {
        stage.bot.calls(
                "answerCallbackQuery",
                "{\"callback_query_id\": \"%s\", \"text\": \"%s\", \"show_alert\": %b}"
                        .formatted(press.path("id").asText(), text, alert));
    }

    private static JsonNode contact(Stage stage) {
        return stage.bot
                .gets("a contact", update -> update.at("/message/contact").isObject())
                .at("/message/contact");
    }
}

package steps.sandbox.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import steps.sandbox.Sandbox;
import steps.sandbox.SandboxOptions;

/** Several people, and those who block the bot or leave Telegram. */
@ExtendWith(PageStage.class)
class PeoplePageTest {
    @Test
    void twoPeopleStandSideBySideAndEachSeesTheirOwnChat(Stage stage) {
        Visitor visitor = stage.visitor();
        Chat anna = visitor.startsAs("Анна", stage.bot);
        Chat boris = visitor.startsAs("Борис", stage.bot);
        stage.bot.says(anna.userId(), "Для Анны");
        stage.bot.says(boris.userId(), "Для Бориса");
        assertThat(anna.message("Для Анны")).isVisible();
        assertThat(boris.message("Для Бориса")).isVisible();
        assertThat(anna.message("Для Бориса")).hasCount(0);
        BoundingBox left = anna.column().boundingBox();
        BoundingBox right = boris.column().boundingBox();
        assertThat(left.x + left.width).isLessThanOrEqualTo(right.x + 1);
        visitor.looks("two-people");
        boris.says("Привет");
        assertThat(stage.bot.getsText("Привет").at("/from/id").asLong()).isEqualTo(boris.userId());
    }

    @Test
    void onAPhoneTheOpenChatsAreTabs(Stage stage) {
        Visitor phone = stage.phone();
        Chat anna = phone.startsAs("Анна", stage.bot);
        Chat boris = phone.startsAs("Борис", stage.bot);
        assertThat(boris.column()).isVisible();
        assertThat(anna.column()).isHidden();
        phone.byId("open-tab")
                .filter(new Locator.FilterOptions().setHasText("Анна"))
                .click();
        assertThat(anna.column()).isVisible();
        assertThat(boris.column()).isHidden();
    }

    @Test
    void aClickChangesThePersonInFrontAndAnotherButtonOpensBeside(Stage stage) {
        Visitor visitor = stage.visitor();
        Chat anna = visitor.startsAs("Анна", stage.bot);
        anna.byId("close-chat").click();
        Chat boris = visitor.startsAs("Борис", stage.bot);
        entry(visitor, anna).click();
        assertThat(visitor.page().locator("section.chat")).hasCount(1);
        assertThat(anna.column()).isVisible();
        visitor.page()
                .locator("[data-testid=open-beside][data-user='%d']".formatted(boris.userId()))
                .click();
        assertThat(visitor.page().locator("section.chat")).hasCount(2);
        visitor.page().reload();
        assertThat(visitor.page().locator("section.chat")).hasCount(2);
    }

    @Test
    void theListShowsWhatWasSaidLastAndHowMuchIsUnread(Stage stage) {
        Visitor visitor = stage.visitor();
        Chat anna = visitor.startsAs("Анна", stage.bot);
        anna.byId("close-chat").click();
        stage.bot.says(anna.userId(), "Первое");
        stage.bot.says(anna.userId(), "Второе");
        assertThat(entry(visitor, anna)).containsText("Второе");
        assertThat(entry(visitor, anna).locator(".badge")).hasText("2");
        entry(visitor, anna).click();
        assertThat(entry(visitor, anna).locator(".badge")).hasCount(0);
    }

    @Test
    void oneOfManyIsFoundByASearch(Stage stage) {
        Visitor visitor = stage.visitor();
        for (int number = 1; number <= 9; number++) {
            stage.bot.adds("Человек " + number);
        }
        assertThat(visitor.byId("person")).hasCount(9);
        visitor.byId("people-search").fill("век 7");
        assertThat(visitor.byId("person")).hasCount(1);
        assertThat(visitor.byId("person")).containsText("Человек 7");
    }

    @Test
    void blockingTellsTheBotAndUnblockingOpensTheChatAgain(Stage stage) {
        Visitor visitor = stage.visitor();
        Chat anna = visitor.startsAs("Анна", stage.bot);
        anna.byId("person-menu").click();
        anna.byId("menu-block").click();
        assertThat(standing(stage)).isEqualTo("kicked");
        assertThat(anna.byId("blocked-bar")).isVisible();
        visitor.looks("blocked");
        assertThat(anna.byId("draft")).hasCount(0);
        assertThat(anna.byId("toggle-location")).isDisabled();
        JsonNode refused =
                stage.bot.tries("sendMessage", "{\"chat_id\": %d, \"text\": \"?\"}".formatted(anna.userId()));
        assertThat(refused.path("error_code").asInt()).isEqualTo(403);
        anna.byId("unblock").click();
        assertThat(standing(stage)).isEqualTo("member");
        assertThat(anna.byId("draft")).isVisible();
    }

    @Test
    void anAccountIsDeletedOnlyAfterAQuestion(Stage stage) {
        Visitor visitor = stage.visitor();
        Chat anna = visitor.startsAs("Анна", stage.bot);
        anna.byId("person-menu").click();
        anna.byId("menu-delete").click();
        visitor.byId("dialog-cancel").click();
        assertThat(anna.byId("draft")).isVisible();
        anna.byId("person-menu").click();
        anna.byId("menu-delete").click();
        visitor.byId("dialog-yes").click();
        assertThat(anna.byId("chat-about")).hasText("аккаунт удалён");
        assertThat(anna.byId("draft")).hasCount(0);
    }

    @Test
    void aPersonWithoutANameIsNotAdded(Stage stage) {
        Visitor visitor = stage.visitor();
        visitor.byId("add-person").click();
        visitor.byId("person-first-name").fill("");
        visitor.byId("dialog-yes").click();
        assertThat(visitor.byId("person-dialog")).isVisible();
        assertThat(visitor.byId("person")).hasCount(0);
    }

    @Test
    void languageAndThemeAreRemembered(Stage stage) {
        Visitor visitor = stage.visitor();
        Chat anna = visitor.startsAs("Анна", stage.bot);
        anna.byId("draft").fill("не потеряйся");
        visitor.byId("language").click();
        visitor.byId("theme").click();
        visitor.byId("theme").click();
        assertThat(visitor.page().locator("html")).hasAttribute("data-theme", "dark");
        assertThat(anna.byId("draft")).hasValue("не потеряйся");
        visitor.page().reload();
        assertThat(visitor.byId("add-person")).hasText("Add a person");
        assertThat(visitor.page().locator("html")).hasAttribute("lang", "en");
        assertThat(visitor.page().locator("html")).hasAttribute("data-theme", "dark");
    }

    @Test
    void thePageFindsASandboxThatWasStartedAgain(Stage stage) {
        Sandbox first = Sandbox.start(SandboxOptions.defaults());
        Visitor visitor = stage.visitor(first.url());
        visitor.adds("Анна");
        first.close();
        assertThat(visitor.byId("connection")).hasAttribute("data-state", "lost");
        try (Sandbox again = Sandbox.start(SandboxOptions.defaults().withPort(first.port()))) {
            assertThat(visitor.byId("connection")).hasAttribute("data-state", "connected");
            // It keeps nothing between two starts here, so nobody is there any more.
            assertThat(visitor.byId("person")).hasCount(0);
            assertThat(visitor.page().locator("section.chat")).hasCount(0);
            visitor.adds("Борис");
            assertThat(new BotSide(again).control("/sandbox/users")).hasSize(1);
        }
    }

    private static Locator entry(Visitor visitor, Chat chat) {
        return visitor.page().locator("[data-testid=person][data-user='%d']".formatted(chat.userId()));
    }

    private static String standing(Stage stage) {
        return stage.bot
                .gets("a new standing", update -> update.has("my_chat_member"))
                .at("/my_chat_member/new_chat_member/status")
                .asText();
    }
}

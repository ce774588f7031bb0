package steps.sandbox.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page speaks as the bot does, unless somebody chooses. */
@ExtendWith(PageStage.class)
class LanguagePageTest {
    private static final String RUSSIAN_COMMANDS = """
            {"commands": [{"command": "menu", "description": "Главное меню"}, {"command": "help", "description": "Помощь"}]}""";
    private static final String ENGLISH_COMMANDS = """
            {"commands": [{"command": "menu", "description": "Main menu of the bot"}]}""";

    @Test
    void thePageFollowsTheCommandsOfTheBot(Stage stage) {
        stage.bot.calls("setMyCommands", RUSSIAN_COMMANDS);
        Visitor visitor = stage.foreigner("en-US");
        assertThat(visitor.page().locator("html")).hasAttribute("lang", "ru");
        assertThat(visitor.byId("add-person")).hasText("Добавить человека");
    }

    @Test
    void thePageFollowsWhatTheBotWrites(Stage stage) {
        Visitor visitor = stage.foreigner("en-US");
        assertThat(visitor.page().locator("html")).hasAttribute("lang", "en");
        Chat anna = visitor.startsAs("Anna", stage.bot);
        stage.bot.says(anna.userId(), "Здравствуйте! За прогулки начисляются баллы: https://example.org/rules");
        assertThat(visitor.page().locator("html")).hasAttribute("lang", "ru");
    }

    /** Commands have a language for everybody else, which tells little about those who are here. */
    @Test
    void messagesTellMoreThanCommands(Stage stage) {
        stage.bot.calls("setMyCommands", ENGLISH_COMMANDS);
        Visitor visitor = stage.foreigner("en-US");
        Chat anna = visitor.startsAs("Anna", stage.bot);
        stage.bot.says(anna.userId(), "Здравствуйте! За прогулки начисляются баллы.");
        assertThat(visitor.page().locator("html")).hasAttribute("lang", "ru");
    }

    @Test
    void anEnglishBotHasAnEnglishPage(Stage stage) {
        stage.bot.calls("setMyCommands", ENGLISH_COMMANDS);
        assertThat(stage.visitor().page().locator("html")).hasAttribute("lang", "en");
    }

    @Test
    void aChosenLanguageStays(Stage stage) {
        stage.bot.calls("setMyCommands", RUSSIAN_COMMANDS);
        Visitor visitor = stage.visitor();
        visitor.byId("language").click();
        Chat anna = visitor.startsAs("Анна", stage.bot);
        stage.bot.says(anna.userId(), "Здравствуйте! За прогулки начисляются баллы.");
        assertThat(anna.message("Здравствуйте")).isVisible();
        assertThat(visitor.page().locator("html")).hasAttribute("lang", "en");
    }
}

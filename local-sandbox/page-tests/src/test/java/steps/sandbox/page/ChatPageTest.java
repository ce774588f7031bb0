package steps.sandbox.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a person says and sees in a chat. */
@ExtendWith(PageStage.class)
class ChatPageTest {
    @Test
    void aNewPersonPressesStart(Stage stage) {
        Chat anna = stage.visitor().adds("Анна");
        anna.byId("start").click();
        JsonNode start = stage.bot.getsText("/start");
        assertThat(start.at("/from/id").asLong()).isEqualTo(anna.userId());
        assertThat(start.at("/from/first_name").asText()).isEqualTo("Анна");
        assertThat(start.at("/entities/0/type").asText()).isEqualTo("bot_command");
        assertThat(anna.message("/start")).hasAttribute("data-author", "person");
        assertThat(anna.byId("draft")).isVisible();
    }

    @Test
    void aPersonComesByALinkWithAParameter(Stage stage) {
        Chat anna = stage.visitor().adds("Анна");
        anna.byId("start-with").click();
        anna.page().getByTestId("start-parameter").fill("ref_k7");
        anna.page().getByTestId("start-parameter").press("Enter");
        stage.bot.getsText("/start ref_k7");
    }

    @Test
    void aLinkOfTheBotIsOpenedBySomebodyElse(Stage stage) {
        Visitor visitor = stage.visitor();
        Chat anna = visitor.startsAs("Анна", stage.bot);
        Chat boris = visitor.adds("Борис");
        String bot = stage.bot.calls("getMe", "{}").path("username").asText();
        stage.bot.says(anna.userId(), "Позовите друга: <a href=\"https://t.me/" + bot + "?start=ref_9\">ссылка</a>");
        anna.message("Позовите").locator("a").click();
        visitor.byId("link-opener").selectOption(String.valueOf(boris.userId()));
        visitor.byId("dialog-yes").click();
        JsonNode start = stage.bot.getsText("/start ref_9");
        assertThat(start.at("/from/id").asLong()).isEqualTo(boris.userId());
    }

    @Test
    void textIsSentByEnterAndShiftEnterBreaksTheLine(Stage stage) {
        Chat anna = stage.visitor().startsAs("Анна", stage.bot);
        Locator draft = anna.byId("draft");
        draft.pressSequentially("один");
        draft.press("Shift+Enter");
        draft.pressSequentially("два");
        draft.press("Enter");
        stage.bot.getsText("один\nдва");
        assertThat(draft).hasValue("");
    }

    @Test
    void entitiesAreShownAndEverythingElseStaysText(Stage stage) {
        Chat anna = stage.visitor().startsAs("Анна", stage.bot);
        stage.bot.says(anna.userId(), """
                <b>жирный</b> <i>курсив <u>и подчёркнутый</u></i> <s>старый</s> <code>x = 1</code> <span class="tg-spoiler">тайна</span>
                <a href="https://example.org/a?b=1&amp;c=2">сайт</a> &lt;img src=x onerror=alert(1)&gt;
                <blockquote>цитата</blockquote>
                <pre><code class="language-java">int i = 0;</code></pre>
                """);
        Locator text = anna.message("жирный").locator(".text");
        assertThat(text.locator("b")).hasText("жирный");
        assertThat(text.locator("i > u")).hasText("и подчёркнутый");
        assertThat(text.locator("s")).hasText("старый");
        assertThat(text.locator(".text > code, code").first()).hasText("x = 1");
        assertThat(text.locator("blockquote")).hasText("цитата");
        assertThat(text.locator("pre > code")).hasText("int i = 0;");
        assertThat(text.locator(".pre-language")).hasText("java");
        assertThat(text.locator("a")).hasAttribute("href", "https://example.org/a?b=1&c=2");
        assertThat(text).containsText("<img src=x onerror=alert(1)>");
        assertThat(text.locator("img")).hasCount(0);
        text.getByTestId("spoiler").press("Enter");
        assertThat(text.locator(".spoiler.shown")).hasText("тайна");
    }

    @Test
    void editsAreMarkedAndDeletionsVanish(Stage stage) {
        Chat anna = stage.visitor().startsAs("Анна", stage.bot);
        long kept =
                stage.bot.says(anna.userId(), "Шагов: 10").path("message_id").asLong();
        long gone = stage.bot.says(anna.userId(), "Лишнее").path("message_id").asLong();
        assertThat(anna.message("Лишнее")).isVisible();
        assertThat(anna.byId("edited")).hasCount(0);
        String place = "{\"chat_id\": %d, \"message_id\": %d".formatted(anna.userId(), kept);
        stage.bot.calls("editMessageText", place + ", \"text\": \"Шагов: 20\"}");
        stage.bot.calls("deleteMessage", "{\"chat_id\": %d, \"message_id\": %d}".formatted(anna.userId(), gone));
        assertThat(anna.message("Шагов: 20").getByTestId("edited")).hasText("изменено");
        assertThat(anna.message("Лишнее")).hasCount(0);
    }

    @Test
    void photosVideosAndAlbumsAreShownWithTheirCaptions(Stage stage) {
        Chat anna = stage.visitor().startsAs("Анна", stage.bot);
        String chat = String.valueOf(anna.userId());
        byte[] picture = Pictures.gradient(320, 200);
        stage.bot.uploads("sendPhoto", Map.of("chat_id", chat, "caption", "Карта"), Map.of("photo", picture));
        stage.bot.uploads("sendVideo", Map.of("chat_id", chat, "caption", "Ролик"), Map.of("video", new byte[2000]));
        stage.bot.uploads(
                "sendMediaGroup",
                Map.of("chat_id", chat, "media", """
                        [{"type": "photo", "media": "attach://one", "caption": "Две"}, {"type": "photo", "media": "attach://two"}]"""),
                Map.of("one", picture, "two", Pictures.gradient(200, 320)));
        assertThat(anna.message("Карта").getByTestId("photo")).isVisible();
        assertThat(anna.message("Ролик").getByTestId("video")).isVisible();
        assertThat(anna.message("Две").getByTestId("album").locator("img")).hasCount(2);
        anna.page()
                .waitForFunction("() => [...document.querySelectorAll('.media img')].every(i => i.naturalWidth > 0)");
        anna.message("Карта").getByTestId("photo").click();
        assertThat(anna.page().getByTestId("viewer")).isVisible();
        anna.page().keyboard().press("Escape");
        assertThat(anna.page().getByTestId("viewer")).hasCount(0);
    }

    @Test
    void aDocumentIsShownWithNameAndSizeAndDownloaded(Stage stage) throws IOException {
        Chat anna = stage.visitor().startsAs("Анна", stage.bot);
        byte[] track = "<gpx/>".repeat(256).getBytes(StandardCharsets.UTF_8);
        stage.bot.uploads(
                "sendDocument",
                Map.of("chat_id", String.valueOf(anna.userId()), "caption", "Трек"),
                Map.of("document", track));
        Locator message = anna.message("Трек");
        assertThat(message.getByTestId("document-name")).hasText("document.bin");
        assertThat(message.getByTestId("document-size")).hasText("1,5 КБ");
        Download file = anna.page()
                .waitForDownload(() -> message.getByTestId("document").click());
        assertThat(file.suggestedFilename()).isEqualTo("document.bin");
        assertThat(Files.readAllBytes(file.path())).isEqualTo(track);
    }

    @Test
    void documentsOfOneAlbumAreShownOneUnderTheOther(Stage stage) {
        Chat anna = stage.visitor().startsAs("Анна", stage.bot);
        stage.bot.uploads(
                "sendMediaGroup",
                Map.of("chat_id", String.valueOf(anna.userId()), "media", """
                        [{"type": "document", "media": "attach://one"}, {"type": "document", "media": "attach://two", "caption": "Оба"}]"""),
                Map.of("one", new byte[10], "two", new byte[20]));
        assertThat(anna.message("Оба").getByTestId("document-name")).hasText(new String[] {"one.bin", "two.bin"});
    }

    @Test
    void aPersonSendsAPhotoWithACaption(Stage stage) {
        Chat anna = stage.visitor().startsAs("Анна", stage.bot);
        anna.byId("attach").click();
        var chooser =
                anna.page().waitForFileChooser(() -> anna.byId("attach-photo").click());
        chooser.setFiles(new FilePayload("dog.png", "image/png", Pictures.gradient(64, 64)));
        anna.page().getByTestId("caption").fill("Мой пёс");
        anna.page().getByTestId("dialog-yes").click();
        JsonNode message = stage.bot
                .gets("a photo", update -> update.at("/message/photo").isArray())
                .path("message");
        assertThat(message.path("caption").asText()).isEqualTo("Мой пёс");
        assertThat(anna.message("Мой пёс").getByTestId("photo")).isVisible();
    }

    @Test
    void commandsAreOfferedByTheMenuAndWhileTyping(Stage stage) {
        Chat anna = stage.visitor().startsAs("Анна", stage.bot);
        stage.bot.calls("setMyCommands", """
                {"commands": [{"command": "menu", "description": "Главное меню"}, {"command": "cancel", "description": "Отменить"}]}""");
        anna.byId("commands").click();
        anna.byId("command-menu").click();
        stage.bot.getsText("/menu");
        anna.byId("draft").pressSequentially("/ca");
        assertThat(anna.byId("suggest-cancel")).containsText("Отменить");
        assertThat(anna.byId("suggest-menu")).hasCount(0);
        anna.byId("draft").press("ArrowDown");
        anna.byId("draft").press("Enter");
        stage.bot.getsText("/cancel");
    }

    @Test
    void theBotIsSeenTyping(Stage stage) {
        Chat anna = stage.visitor().startsAs("Анна", stage.bot);
        stage.bot.calls("sendChatAction", "{\"chat_id\": %d, \"action\": \"typing\"}".formatted(anna.userId()));
        assertThat(anna.byId("chat-about")).containsText("печатает");
        assertThat(anna.byId("chat-about")).not().containsText("печатает");
    }

    @Test
    void aRefusalOfTheSandboxIsShownAndTheTextComesBack(Stage stage) {
        Chat anna = stage.visitor().startsAs("Анна", stage.bot);
        anna.says("я".repeat(4097));
        assertThat(anna.byId("toast")).containsText("4096");
        assertThat(anna.byId("draft")).hasValue(Pattern.compile("я{4097}"));
    }
}

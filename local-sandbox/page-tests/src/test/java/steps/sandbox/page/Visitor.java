package steps.sandbox.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Somebody who has the chat page open in a browser window. */
final class Visitor implements AutoCloseable {
    static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visitor(BrowserContext context, String address) {
        this.context = context;
        this.page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            // A refusal of the control side is logged by the browser, too; the page shows it, tests look there.
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        page.navigate(address);
        assertThat(page.getByTestId("connection")).hasAttribute("data-state", "connected");
    }

    Page page() {
        return page;
    }

    Locator byId(String testId) {
        return page.getByTestId(testId);
    }

    /** Adds a person by the form; answers their chat. */
    Chat adds(String firstName) {
        if (byId("show-people").isVisible()) {
            byId("show-people").click();
        }
        byId("add-person").click();
        byId("person-first-name").fill(firstName);
        byId("person-last-name").fill("");
        byId("person-username").fill("");
        byId("dialog-yes").click();
        Locator column = page.locator("section.chat")
                .filter(new Locator.FilterOptions().setHas(page.locator(".chat-name", byText(firstName))));
        column.waitFor();
        String userId = column.getAttribute("data-user");
        // By its number from here on: a name can change, a deleted account has none.
        Locator chat = page.locator("section.chat[data-user='" + userId + "']");
        return new Chat(page, chat, Long.parseLong(userId));
    }

    /** Adds a person who presses Start, and lets the bot hear it. */
    Chat startsAs(String firstName, BotSide bot) {
        Chat chat = adds(firstName);
        chat.byId("start").click();
        bot.gets(
                "/start of " + firstName,
                update -> update.at("/message/from/id").asLong() == chat.userId()
                        && update.at("/message/text").asText().equals("/start"));
        assertThat(chat.byId("draft")).isVisible();
        return chat;
    }

    void looks(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    /** What went wrong in the page itself. */
    List<String> complaints() {
        return complaints;
    }

    private static Page.LocatorOptions byText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    @Override
    public void close() {
        context.close();
    }
}

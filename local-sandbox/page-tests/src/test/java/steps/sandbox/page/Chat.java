package steps.sandbox.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** One open chat of the page. */
record Chat(Page page, Locator column, long userId) {

    Locator byId(String testId) {
        return column.getByTestId(testId);
    }

    Locator message(String text) {
        return byId("message").filter(new Locator.FilterOptions().setHasText(text));
    }

    Locator inlineButton(String text) {
        return byId("inline-button").filter(new Locator.FilterOptions().setHasText(text));
    }

    Locator replyButton(String text) {
        return byId("reply-button").filter(new Locator.FilterOptions().setHasText(text));
    }

    void says(String text) {
        byId("draft").fill(text);
        byId("draft").press("Enter");
    }

    /** Opens the map and chooses a route by its value. */
    void choosesRoute(String route) {
        byId("toggle-location").click();
        byId("route").selectOption(route);
    }

    /** Opens the map and chooses a GPX file. */
    void choosesGpx(String name, String gpx) {
        byId("toggle-location").click();
        var chooser = page.waitForFileChooser(() -> byId("route").selectOption("file"));
        chooser.setFiles(new com.microsoft.playwright.options.FilePayload(
                name, "application/gpx+xml", gpx.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }
}

package steps.admin.panel;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Chromium with somebody at the panel. What a page complains about in its console is kept. */
final class PanelBrowser implements AutoCloseable {
    private static final Path PICTURES = Path.of("target/panel-pictures");

    /** One for all tests, started by the first; it ends with this process. */
    private static final class Chromium {
        static final Browser BROWSER = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium")))
                        .setArgs(List.of("--no-sandbox")));
    }

    private final String root;
    private final List<BrowserContext> windows = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    PanelBrowser(String root) {
        this.root = root;
    }

    Page desktop() {
        return page(1280, 900, ColorScheme.LIGHT);
    }

    Page phone() {
        return page(390, 844, ColorScheme.DARK);
    }

    Page page(int width, int height, ColorScheme scheme) {
        BrowserContext context = Chromium.BROWSER.newContext(new Browser.NewContextOptions()
                .setBaseURL(root)
                .setLocale(System.getProperty("panel.language", "ru"))
                .setColorScheme(scheme)
                .setViewportSize(width, height));
        windows.add(context);
        var page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " " + message.location());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    /** By the login page, as people do. */
    static void logIn(Page page, String name) {
        page.navigate("/admin");
        page.fill("#name", name);
        page.fill("#password", Browsing.PASSWORD);
        page.click("button.btn-primary");
        page.waitForSelector("#content h1");
    }

    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }

    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        windows.forEach(BrowserContext::close);
    }
}

package steps.sandbox.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import steps.sandbox.Sandbox;
import steps.sandbox.SandboxOptions;

/** What one test of the page plays on: a sandbox of its own, the bot's side, and windows that look at it. */
final class Stage implements AutoCloseable {
    static final int WIDE_PX = 1280;
    static final int PHONE_PX = 390;
    private static final int WIDE_HEIGHT_PX = 800;
    private static final int PHONE_HEIGHT_PX = 844;
    private static final double PATIENCE_MS = 30_000;

    private final Browser browser;
    private final List<Visitor> visitors = new ArrayList<>();
    final Sandbox sandbox = Sandbox.start(SandboxOptions.defaults());
    final BotSide bot = new BotSide(sandbox);

    Stage(Browser browser) {
        this.browser = browser;
    }

    /** A window on a wide screen, in Russian and light. */
    Visitor visitor() {
        return visitor(WIDE_PX, ColorScheme.LIGHT);
    }

    Visitor phone() {
        return visitor(PHONE_PX, ColorScheme.LIGHT);
    }

    Visitor visitor(int width, ColorScheme scheme) {
        return visitor(width, scheme, sandbox.url());
    }

    /** A window of somebody whose browser speaks another language. */
    Visitor foreigner(String locale) {
        return visitor(WIDE_PX, ColorScheme.LIGHT, sandbox.url(), locale);
    }

    /** A window that looks at another sandbox. */
    Visitor visitor(String address) {
        return visitor(WIDE_PX, ColorScheme.LIGHT, address);
    }

    private Visitor visitor(int width, ColorScheme scheme, String address) {
        return visitor(width, scheme, address, "ru-RU");
    }

    private Visitor visitor(int width, ColorScheme scheme, String address, String locale) {
        boolean phone = width == PHONE_PX;
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setLocale(locale)
                .setTimezoneId("Europe/Moscow")
                .setColorScheme(scheme)
                .setHasTouch(phone)
                .setPermissions(List.of("clipboard-read", "clipboard-write"))
                .setViewportSize(width, phone ? PHONE_HEIGHT_PX : WIDE_HEIGHT_PX));
        context.setDefaultTimeout(PATIENCE_MS);
        Visitor visitor = new Visitor(context, address);
        visitors.add(visitor);
        return visitor;
    }

    List<Visitor> visitors() {
        return visitors;
    }

    @Override
    public void close() {
        visitors.forEach(Visitor::close);
        sandbox.close();
    }
}

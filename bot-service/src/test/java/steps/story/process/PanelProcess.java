package steps.story.process;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.HashMap;
import java.util.Map;
import steps.story.stage.Browser;
import steps.story.stage.SandboxResource;

/** The packaged panel of a world, and somebody at it in Chromium. */
final class PanelProcess implements AutoCloseable {
    private static final String OWNER = "owner";
    private static final String PASSWORD = "a-password-for-tests";

    private final int port = SandboxResource.freePort();
    private final ServiceProcess service = ServiceProcess.admin(port);

    boolean isBuilt() {
        return service.isBuilt();
    }

    void start(World world) {
        var environment = new HashMap<>(world.environment());
        environment.putAll(Map.of("API_KEY", "a-key-of-tests", "ADMIN_USERNAME", OWNER, "ADMIN_PASSWORD", PASSWORD));
        service.start(environment, "-Xshare:auto");
        service.waitUntilReady();
    }

    /** A manager whom the owner gives access, logged in, at the page of their own login. */
    Page manager(Browser browser, String name) {
        var owner = loggedIn(browser, OWNER);
        open(owner, "accounts/new");
        owner.fill("#in-name", name);
        owner.fill("#in-password", PASSWORD);
        owner.selectOption("#in-role", "manager");
        save(owner);
        owner.waitForURL("**/admin/accounts/*said=added");
        var manager = loggedIn(browser, name);
        open(manager, "me");
        return manager;
    }

    void open(Page page, String path) {
        page.navigate(root() + path);
    }

    /** An action of the card that is open, by its button and the page that asks once more; comes back to the card. */
    static void act(Page page, String action, String said) {
        var card = page.url();
        offer(page, action);
        save(page);
        assertThat(page.locator("main")).containsText(said);
        page.navigate(card);
    }

    /** The page that asks once more. */
    static void offer(Page page, String action) {
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(action).setExact(true))
                .click();
    }

    static void save(Page page) {
        page.click(".save button.btn");
    }

    private Page loggedIn(Browser browser, String name) {
        var page = browser.window(1280, 900).newPage();
        open(page, "login");
        page.fill("#name", name);
        page.fill("#password", PASSWORD);
        page.click("button.btn-primary");
        page.waitForSelector("#content h1");
        return page;
    }

    private String root() {
        return "http://localhost:" + port + "/admin/";
    }

    @Override
    public void close() {
        service.close();
    }
}

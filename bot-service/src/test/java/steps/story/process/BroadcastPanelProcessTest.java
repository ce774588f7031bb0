package steps.story.process;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.story.stage.Browser;

/** A manager sends a broadcast by the panel alone, in Chromium; the panel and the bot are processes that share a database. */
class BroadcastPanelProcessTest {
    private static final String WORDS = "Новая тропа у реки";
    private static final int SLOW_MS = 6_000;
    private static final int PATIENCE_MS = 90_000;

    /** To fill in the form and to press its button. */
    private static final int TO_SCHEDULE_S = 5;

    private final PanelProcess panel = new PanelProcess();
    private World world;

    @BeforeEach
    void start() {
        assumeTrue(panel.isBuilt(), "admin-api-service is not packaged");
        world = new World();
        world.start(0);
        panel.start(world);
    }

    @AfterEach
    void stop() {
        panel.close();
        if (world != null) {
            world.close();
        }
    }

    @Test
    void aManagerWritesTriesSchedulesAndWatchesWhatTwoPeopleGetOnce() {
        var manager = registered();
        var anna = registered();
        var boris = registered();
        try (var browser = new Browser()) {
            var page = panel.manager(browser, "olga");
            linkTelegram(page, manager);
            write(page, anna, boris);
            look(page, "broadcast-draft");

            PanelProcess.act(page, "Показать мне", "Сейчас придёт");
            manager.sees(WORDS);
            assertThat(manager.button("В каталог")).isPresent();

            slowDown(boris);
            schedule(page);
            look(page, "broadcast-scheduled");
            watch(page);
            assertThat(page.locator(".progress-part")).containsText("Получили");
        }
        for (var reader : new Guest[] {anna, boris}) {
            assertThat(reader.count(WORDS)).isOne();
            assertThat(reader.button("В каталог")).isPresent();
        }
        assertThat(manager.count(WORDS)).as("the trial alone").isOne();
        boris.presses("В каталог");
        boris.sees("Каталог");
    }

    private Guest registered() {
        var guest = Guest.of(world.api());
        guest.registers();
        return guest;
    }

    private static void linkTelegram(Page page, Guest manager) {
        page.fill("#telegram", Long.toString(manager.id()));
        page.click("form[action='/admin/me/telegram'] button");
        page.fill("#telegram-code", manager.reads(Pattern.compile("(?<=🔑 )\\d{6}")));
        page.click("form[action='/admin/me/telegram/confirm'] button");
        assertThat(page.locator("main")).containsText("Отвязать");
    }

    private void write(Page page, Guest... readers) {
        panel.open(page, "broadcasts/new");
        page.fill("#in-title", "Тропа");
        page.fill("#in-russian", "<b>" + WORDS + "</b>: приходите гулять.");
        page.fill("#in-english", "<b>A new path by the river</b>: come for a walk.");
        page.fill("#in-buttons", "В каталог | To the catalog | catalog");
        page.fill("#in-listed", readers[0].id() + "\n" + readers[1].id());
        page.locator("[aria-live] dd:has-text('2')").first().waitFor();
        PanelProcess.save(page);
        page.waitForURL("**/admin/broadcasts/*said=added");
        // The address that is come back to says nothing of its own.
        page.navigate(page.url().replaceAll("\\?.*", ""));
    }

    /** One of two gets it late, so that there is something to watch. */
    private void slowDown(Guest reader) {
        world.api()
                .post(
                        "/sandbox/faults",
                        Map.of("kind", "latency", "millis", SLOW_MS, "chat_id", reader.id(), "count", 1));
    }

    /** People choose whole minutes: the next one that there is time for. */
    private void schedule(Page page) {
        var zone = ZoneId.of(world.environment().get("TIME_ZONE"));
        var at = LocalDateTime.now(zone)
                .plusSeconds(TO_SCHEDULE_S)
                .truncatedTo(ChronoUnit.MINUTES)
                .plusMinutes(1);
        var card = page.url();
        PanelProcess.offer(page, "Запланировать");
        page.fill("#in-at", at.toString());
        PanelProcess.save(page);
        assertThat(page.locator("main")).containsText("Сделано");
        page.navigate(card);
        assertThat(page.locator(".progress-part")).containsText("Начнётся");
    }

    /** Nothing is pressed meanwhile: the page changes by itself. */
    private static void watch(Page page) {
        var patience = new WaitForOptions().setTimeout(PATIENCE_MS);
        page.locator("progress[value='1'][max='2']").waitFor(patience);
        look(page, "broadcast-half-way");
        page.locator("progress[value='2'][max='2']").waitFor(patience);
        assertThat(page.locator("main")).containsText("Завершена", new ContainsTextOptions().setTimeout(PATIENCE_MS));
        look(page, "broadcast-sent");
    }

    private static void look(Page page, String name) {
        page.screenshot(new ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + ".png"))
                .setFullPage(true));
    }
}

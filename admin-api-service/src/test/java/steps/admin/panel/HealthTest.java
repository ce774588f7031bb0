package steps.admin.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.admin.partner.PartnerTest;
import steps.testing.Rows;
import steps.testing.Waits;

/** What has to go on by itself: what is not well says what to do about it. */
@PartnerTest
class HealthTest {
    @Inject
    Pool pool;

    private Browsing manager;

    @BeforeEach
    void aManagerIsThere() {
        Rows.change(pool, "delete from panel_failure");
        Rows.change(pool, "delete from failed_update");
        manager = Browsing.as(PanelPeople.with(pool, "manager"));
    }

    @AfterEach
    void nothingIsLeft() {
        Rows.change(pool, "delete from failed_update");
        Rows.change(pool, "delete from rollup_day");
        Rows.change(pool, "delete from rollup_fault");
        Rows.change(pool, "delete from telegram_webhook");
        Rows.change(pool, "insert into telegram_webhook default values");
        Rows.change(pool, "delete from running_process");
        Rows.change(pool, "delete from webhook_endpoint where url = 'https://partner.example/'");
        Rows.change(pool, "delete from pickup_upload_log where name = 'yandex'");
    }

    @Test
    void aFailedUpdateIsShownWithoutWhatSomebodyWroteAndReplayed() {
        assertThat(manager.get("/admin/health").asString()).contains("Сбои обновлений");
        long id = Rows.number(
                pool,
                "insert into failed_update (update_id, chat_id, body, error) values (7, 8, '{\"text\":\"secret\"}',"
                        + " 'java.lang.IllegalStateException: secret') returning id");
        assertThat(manager.get("/admin/health").asString()).contains("после исправления бота их можно повторить");
        assertThat(manager.get("/admin/failed-updates?f.open=yes").asString())
                .contains("java.lang.IllegalStateException")
                .doesNotContain("secret");
        assertThat(manager.act("failed-updates", "replay", id, Map.of()).asString())
                .contains("в ближайшие секунды");
        assertThat(Rows.number(pool, "select count(*) from failed_update where wanted_at is not null"))
                .isEqualTo(1);
        Rows.change(pool, "update failed_update set closed_at = now()");
        assertThat(manager.act("failed-updates", "replay", id, Map.of()).asString())
                .contains("Уже закрыто");
        assertThat(manager.act("failed-updates", "replay", 999_999_999L, Map.of())
                        .asString())
                .contains("Такого обновления нет");
        assertThat(manager.act("failed-updates", "replay", "x", Map.of()).asString())
                .contains("Такого обновления нет");
    }

    @Test
    void figuresThatDifferAreNamedAndCountedAgain() {
        Rows.change(
                pool,
                "insert into rollup_fault (day, measure, kept, counted, found_at) values ('2026-01-02', 'orders', 7, 6, now())");
        assertThat(manager.get("/admin/health").asString())
                .contains("2026-01-02")
                .contains("нажмите «Пересчитать цифры»");
        assertThat(manager.post("/admin/health/recount", Map.of()).statusCode()).isEqualTo(303);
        assertThat(manager.get("/admin/health").asString()).doesNotContain("2026-01-02");
    }

    @Test
    void whoeverMayNotChangeAnythingCountsNothing() {
        var viewer = Browsing.as(PanelPeople.with(pool, "viewer"));
        assertThat(viewer.get("/admin/health").asString()).doesNotContain("/admin/health/recount");
        assertThat(viewer.post("/admin/health/recount", Map.of()).statusCode()).isEqualTo(403);
        var support = Browsing.as(PanelPeople.with(pool, "support"));
        assertThat(support.get("/admin/health").statusCode()).isEqualTo(403);
    }

    @Test
    void aWebhookAsItShouldBeIsGreen() {
        assertThat(updates()).contains("ещё ни разу", "Проверьте, что bot-service запущен");
        webhook("false, 'https://bot.example/webhook', true, 1000, now() - interval '6 min', '502 Bad Gateway', now()");
        assertThat(updates())
                .contains("https://bot.example/webhook", "соединений до 40", "502 Bad Gateway", "1\u00a0000")
                .doesNotContain("bg-red-lt");
    }

    @Test
    void aWebhookThatIsNotOursFailsOrHasTooManyWaitingIsRed() {
        webhook("false, 'https://other.example/…', false, 1001, now() - interval '4 min', '<b>401</b>', now()");
        assertThat(updates())
                .contains("Нажмите «Зарегистрировать заново»")
                .contains("&lt;b&gt;401&lt;/b&gt;", "Откройте WEBHOOK_URL снаружи")
                .contains("1\u00a0001", "Обновления приходят медленнее");
        webhook("false, null, false, 0, null, null, now() - interval '4 min'");
        Rows.change(pool, "update telegram_webhook set failure = '401 Unauthorized'");
        assertThat(updates())
                .contains("webhook не зарегистрирован", "Telegram не ответил боту: 401 Unauthorized")
                .doesNotContain("Откройте WEBHOOK_URL");
    }

    @Test
    void pollingSaysSoAndHasNothingToRegister() {
        webhook("true, null, false, 0, null, null, now()");
        assertThat(updates())
                .contains("long polling", "/admin/health/webhook/look")
                .doesNotContain("bg-red-lt")
                .doesNotContain("/admin/health/webhook/register");
        webhook("true, 'https://other.example/…', false, 0, null, null, now()");
        assertThat(updates()).contains("webhook мешает опросу: https://other.example/…", "bg-red-lt");
    }

    @Test
    void theBotIsAskedToRegisterAndThePageSaysWhatCameOfIt() {
        webhook("false, null, false, 0, null, null, now()");
        assertThat(manager.post("/admin/health/webhook/register", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(Rows.text(pool, "select wish from telegram_webhook")).isEqualTo("register");
        assertThat(updates()).contains("Просьба передана боту", "every 2s");
        assertThat(manager.get("/admin/audit").asString()).contains("webhook");
        for (var answer : Map.of(
                        "set",
                        "зарегистрирован заново",
                        "failed",
                        "Не получилось",
                        "polls",
                        "сам",
                        "told",
                        "спрошен по")
                .entrySet()) {
            Rows.change(
                    pool, "update telegram_webhook set wish = null, answer = $1, answered_at = now()", answer.getKey());
            assertThat(updates()).contains(answer.getValue()).doesNotContain("every 2s");
        }
        assertThat(manager.post("/admin/health/webhook/look", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(Rows.text(pool, "select wish from telegram_webhook")).isEqualTo("look");
        assertThat(manager.post("/admin/health/webhook/delete", Map.of()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aViewerAsksNothingOfTheBot() {
        var viewer = Browsing.as(PanelPeople.with(pool, "viewer"));
        assertThat(viewer.get("/admin/health").asString()).doesNotContain("/admin/health/webhook/");
        assertThat(viewer.post("/admin/health/webhook/register", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(Rows.text(pool, "select wish from telegram_webhook")).isEqualTo("null");
    }

    @Test
    void processesAreListedAndTwoVersionsSideBySideAreYellow() {
        process(1, "bot-service", "1.0", 60, 3);
        assertThat(processes()).contains("bot-service", "1.0, схема 46").doesNotContain("bg-yellow-lt");
        process(2, "bot-service", "1.1", 5, 3);
        assertThat(processes()).doesNotContain("bg-yellow-lt");
        process(3, "bot-service", "1.1", 11, 3);
        assertThat(processes()).contains("bg-yellow-lt", "Две версии работают рядом");
        Rows.change(pool, "delete from running_process");
        process(4, "admin-api-service", "1.0", 60, 40);
        assertThat(processes()).contains("bg-red-lt", "Не подаёт признаков жизни");
    }

    @Test
    void thisProcessIsInTheRoll() {
        Waits.until(
                Duration.ofSeconds(20), "the roll knows it", () -> processes().contains("admin-api-service"));
    }

    @Test
    void partnersUploadsAndWebhooksAreTold() {
        Rows.change(pool, "delete from pickup_upload_log");
        Rows.change(pool, "update webhook_endpoint set failing_since = null");
        assertThat(manager.get("/admin/health").asString()).contains("Ни партнёр, ни панель ещё не загружали");
        Rows.change(
                pool,
                "insert into pickup_upload_log (uploaded_at, way, name, points, added, changed, gone)"
                        + " values (now(), 'partner', 'yandex', 1300, 7, 5, 3)");
        long working = endpoints("disabled_at is null");
        long disabled = endpoints("disabled_at is not null");
        endpoint("quiet", "null, null, null");
        assertThat(manager.get("/admin/health").asString())
                .contains("всего 1\u00a0300, добавлено 7, изменено 5, снято 3")
                .contains("работают " + (working + 1) + ", не отвечают 0, отключены " + disabled);
        endpoint("failing", "now() - interval '16 min', null, null");
        endpoint("off", "now() - interval '3 days', now(), 'nothing has arrived for three days'");
        assertThat(manager.get("/admin/health").asString())
                .contains("работают " + (working + 1) + ", не отвечают 1, отключены " + (disabled + 1))
                .contains("./run webhooks list");
    }

    @Test
    void statementsAreShownWithoutWhatIsWrittenIntoThem() throws Exception {
        assertThat(manager.get("/admin/health").asString()).contains("Долгие запросы", "pg_stat_statements здесь нет");
        var slow = CompletableFuture.runAsync(() -> Rows.text(pool, "select 'an old secret', pg_sleep(3)::text"));
        Waits.until(
                Duration.ofSeconds(3),
                "it is shown",
                () -> manager.get("/admin/health").asString().contains("select ?, pg_sleep(?)"));
        assertThat(manager.get("/admin/health").asString())
                .doesNotContain("an old secret")
                .contains("нет прав pg_read_all_stats");
        slow.get(10, TimeUnit.SECONDS);
    }

    private void process(long id, String service, String version, int minutes, int seconds) {
        Rows.change(
                pool,
                "insert into running_process (id, service, version, schema, started_at, seen_at)"
                        + " values ($1, $2, $3, 46, now() - make_interval(mins => $4), now() - make_interval(secs => $5))",
                id,
                service,
                version,
                minutes,
                (double) seconds);
    }

    private String processes() {
        var page = manager.get("/admin/health").asString();
        return page.substring(page.indexOf(">Процессы</h2>"), page.indexOf(">Долгие запросы"));
    }

    private long endpoints(String which) {
        return Rows.number(pool, "select count(*) from webhook_endpoint where " + which);
    }

    private void endpoint(String name, String state) {
        Rows.change(
                pool,
                "insert into webhook_endpoint (name, url, events, secret, created_at, failing_since, disabled_at, disabled_reason)"
                        + " values ($1, 'https://partner.example/', array['order.created'], 'whsec_x', now(), " + state
                        + ")",
                name);
    }

    private void webhook(String values) {
        Rows.change(
                pool,
                "update telegram_webhook set max_connections = 40,"
                        + " (polls, address, ours, pending, error_at, error, told_at) = (" + values + ")");
    }

    private String updates() {
        var page = manager.get("/admin/health").asString();
        return page.substring(page.indexOf("id=\"updates\""), page.indexOf("</section>"));
    }
}

package steps.admin.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.admin.partner.PartnerTest;
import steps.testing.Rows;

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
}

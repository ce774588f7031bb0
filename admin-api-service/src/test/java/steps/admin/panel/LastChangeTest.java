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

/** What walks are multiplied by, and the bot's other numbers, as they were before the last change. */
@PartnerTest
class LastChangeTest {
    @Inject
    Pool pool;

    private Browsing manager;

    @BeforeEach
    void aManagerIsThere() {
        Rows.change(pool, "delete from panel_failure");
        manager = Browsing.as(PanelPeople.with(pool, "manager"));
        Rows.change(pool, "update temperature_coefficient set max_c = 60 where walk_form = 'dog' and min_c = 30");
    }

    @AfterEach
    void asBefore() {
        Rows.change(pool, "delete from temperature_coefficient where min_c >= 60");
        Rows.change(pool, "update temperature_coefficient set max_c = 99.9 where walk_form = 'dog' and min_c = 30");
        Rows.change(pool, "update walk_form set coefficient = 1.0 where code = 'dog'");
    }

    @Test
    void aRangeIsAsItWasAndTheAuditTellsWho() {
        long id = range("60", "70", "1.2");
        assertThat(undo("temperatures", id)).contains("Здесь ещё ничего не меняли");
        assertThat(save("/admin/temperatures/" + id, Map.of("from", "61", "to", "75", "coefficient", "2")))
                .isEqualTo(303);
        assertThat(manager.get("/admin/temperatures/" + id).asString())
                .contains("/admin/temperatures/actions/undo?id=" + id);
        assertThat(manager.get("/admin/temperatures/actions/undo?id=" + id).asString())
                .contains("61 → 60")
                .contains("75 → 70")
                .contains("2 → 1.2");
        assertThat(undo("temperatures", id)).contains("Возвращено как было");
        assertThat(stored(id)).isEqualTo("60.0 70.0 1.200");
        assertThat(Rows.text(
                        pool,
                        "select action || changes::text from audit where section = 'temperatures' and object = $1"
                                + " order by id desc limit 1",
                        Long.toString(id)))
                .startsWith("undo")
                .contains("\"coefficient\": [\"2\", \"1.2\"]");
        assertThat(undo("temperatures", id)).contains("Возвращено как было");
        assertThat(stored(id)).as("the undoing undone").isEqualTo("61.0 75.0 2.000");
    }

    @Test
    void aRangeWhosePlaceIsTakenStaysAndTheOtherOneIsNamed() {
        long id = range("60", "70", "1.2");
        save("/admin/temperatures/" + id, Map.of("from", "60", "to", "65", "coefficient", "1.2"));
        long other = range("65", "70", "1.3");
        assertThat(undo("temperatures", id))
                .contains("Вернуть как было нельзя")
                .contains("Пересекается с надбавкой от 65 до 70");
        assertThat(stored(id)).isEqualTo("60.0 65.0 1.200");
        assertThat(manager.act("temperatures", "remove", other, Map.of()).asString())
                .contains("Удалено");
        assertThat(Rows.text(
                        pool,
                        "select changes::text from audit where section = 'temperatures' and object = $1 and action = 'remove'",
                        Long.toString(other)))
                .contains("\"from\": [\"65\", \"\"]")
                .contains("\"coefficient\": [\"1.3\", \"\"]");
        assertThat(undo("temperatures", other)).contains("Этой записи уже нет");
        assertThat(undo("temperatures", id)).contains("Возвращено как было");
        assertThat(stored(id)).isEqualTo("60.0 70.0 1.200");
    }

    @Test
    void aKindOfWalkIsAsItWas() {
        var was = Rows.text(pool, "select coefficient::text from walk_form where code = 'dog'");
        changeCell("/admin/walk-forms/dog/cell/coefficient", "coefficient", "3");
        assertThat(undo("walk-forms", "dog")).contains("Возвращено как было");
        assertThat(Rows.text(pool, "select coefficient::text from walk_form where code = 'dog'"))
                .isEqualTo(was);
    }

    @Test
    void aSettingIsAsItWas() {
        var was = Rows.text(pool, "select value from bot_setting where key = 'walk_rest_s'");
        changeCell("/admin/settings/walk_rest_s/cell/value", "value", "91");
        assertThat(undo("settings", "walk_rest_s")).contains("Возвращено как было");
        assertThat(Rows.text(pool, "select value from bot_setting where key = 'walk_rest_s'"))
                .isEqualTo(was);
    }

    @Test
    void whoeverMayNotChangeThemMayNotUndoEither() {
        var viewer = Browsing.as(PanelPeople.with(pool, "viewer"));
        assertThat(viewer.get("/admin/walk-forms/dog").asString()).doesNotContain("actions/undo");
        assertThat(viewer.post("/admin/walk-forms/actions/undo", Map.of("id", "dog"))
                        .statusCode())
                .isEqualTo(403);
    }

    private long range(String from, String to, String coefficient) {
        assertThat(manager.post(
                                "/admin/temperatures/new",
                                Map.of("form", "dog", "from", from, "to", to, "coefficient", coefficient))
                        .statusCode())
                .isEqualTo(303);
        return Rows.number(pool, "select max(id) from temperature_coefficient");
    }

    private int save(String card, Map<String, String> typed) {
        return manager.save(card, typed).statusCode();
    }

    private void changeCell(String cell, String field, String value) {
        assertThat(manager.save(cell, Map.of(field, value)).statusCode()).isEqualTo(200);
    }

    private String undo(String section, Object key) {
        return manager.act(section, "undo", key, Map.of()).asString();
    }

    private String stored(long id) {
        return Rows.text(
                pool,
                "select min_c || ' ' || max_c || ' ' || coefficient from temperature_coefficient where id = $1",
                id);
    }
}

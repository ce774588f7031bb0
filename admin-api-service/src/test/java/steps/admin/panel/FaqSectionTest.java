package steps.admin.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.admin.partner.PartnerTest;
import steps.testing.Rows;

/** Questions and answers as content managers write and order them. */
@PartnerTest
class FaqSectionTest {
    @Inject
    Pool pool;

    private Browsing manager;

    @BeforeEach
    void aManagerIsThere() {
        Rows.change(pool, "delete from panel_failure");
        Rows.change(pool, "delete from faq_item");
        manager = Browsing.as(PanelPeople.with(pool, "manager"));
    }

    @Test
    void aQuestionIsAskedAndWhatTelegramRefusesIsTold() {
        var wrong = manager.post(
                "/admin/faq/new", Map.of("language", "fr", "question", "", "answer", "<b>нет", "active", "true"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.asString())
                .contains("Выберите из списка")
                .contains("Заполните это поле")
                .contains("не закрыт");
        ask("Как?", "ru");
        assertThat(manager.get("/admin/faq").asString()).contains("Как?");
    }

    @Test
    void theOrderIsChangedWithoutAMouse() {
        long first = ask("Первый", "ru");
        long second = ask("Второй", "ru");
        long english = ask("First", "en");
        var moved = manager.from()
                .header("X-CSRF-Token", Browsing.token(manager.get("/admin/me")))
                .header("HX-Current-URL", "http://localhost/admin/faq?f.language=ru")
                .contentType("application/x-www-form-urlencoded")
                .post("/admin/faq/" + second + "/move?to=up");
        assertThat(moved.statusCode()).isEqualTo(204);
        assertThat(moved.header("HX-Location")).contains("/admin/faq?f.language=ru");
        assertThat(manager.get("/admin/faq").asString()).containsSubsequence("Второй", "Первый", "First");
        assertThat(manager.post("/admin/faq/" + first + "/move?to=" + second, Map.of())
                        .statusCode())
                .isEqualTo(204);
        assertThat(manager.get("/admin/faq").asString()).containsSubsequence("Первый", "Второй", "First");
        assertThat(manager.post("/admin/faq/" + english + "/move?to=up", Map.of())
                        .statusCode())
                .isEqualTo(204);
        assertThat(manager.get("/admin/faq?sort=-place").asString()).doesNotContain("/move?to=up");
    }

    @Test
    void nonsenseMovesNothing() {
        long first = ask("Первый", "ru");
        for (var to : new String[] {"", "sideways", "-1", "1e9"}) {
            assertThat(manager.post("/admin/faq/" + first + "/move?to=" + to, Map.of())
                            .statusCode())
                    .as(to)
                    .isEqualTo(404);
        }
        assertThat(manager.post("/admin/faq/x/move?to=up", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(manager.post("/admin/products/1/move?to=up", Map.of()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aQuestionIsHiddenAndDeleted() {
        long first = ask("Первый", "ru");
        var cell = "/admin/faq/" + first + "/cell/active";
        assertThat(manager.save(cell, Map.of()).statusCode()).isEqualTo(200);
        assertThat(Rows.text(pool, "select active from faq_item where id = $1", first))
                .isEqualTo("false");
        assertThat(manager.act("faq", "delete", first, Map.of()).asString()).contains("Удалён.");
        assertThat(manager.act("faq", "delete", first, Map.of()).asString()).contains("Такого вопроса нет.");
    }

    private long ask(String question, String language) {
        var added = manager.post(
                "/admin/faq/new",
                Map.of("language", language, "question", question, "answer", "<b>Так</b>", "active", "true"));
        assertThat(added.statusCode()).as(added.asString()).isEqualTo(303);
        return Rows.number(pool, "select id from faq_item where question = $1", question);
    }
}

package steps.admin.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steps.admin.partner.PartnerTest;
import steps.domain.content.Language;
import steps.domain.content.TextKeys;
import steps.testing.Rows;

/** Texts, settings, coefficients and files: what content managers set, and what is refused. */
@PartnerTest
class TextsTest {
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f ]+)\"");
    private static final byte[] PNG = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 1
    };

    @Inject
    Pool pool;

    @Inject
    TextKeys keys;

    private Browsing manager;

    @BeforeEach
    void aManagerIsThere() {
        Rows.change(pool, "delete from panel_failure");
        Rows.change(pool, "delete from content where key = 'main_menu'");
        manager = Browsing.as(PanelPeople.with(pool, "manager"));
    }

    @Test
    void aTextIsWrittenUndoneAndBuiltInAgain() {
        assertThat(write("<b>Куда идём?</b>").statusCode()).isEqualTo(303);
        assertThat(written()).isEqualTo("<b>Куда идём?</b>");
        assertThat(write("Гуляем").statusCode()).isEqualTo(303);
        act("contents", "undo", "main_menu");
        assertThat(written()).isEqualTo("<b>Куда идём?</b>");
        act("contents", "builtin", "main_menu");
        assertThat(written()).isNull();
        assertThat(manager.get("/admin/contents/main_menu").asString()).contains("Гуляем");
    }

    @ParameterizedTest
    @CsvSource({
        "<b>Меню, не закрыт",
        "<script>alert(1)</script>, Telegram не знает тега",
        "Меню {balance}, Такого места для значения здесь нет"
    })
    void textsThatTheBotCouldNotSayAreRefusedInRussian(String text, String reason) {
        var answer = write(text);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains(reason);
        assertThat(written()).isNull();
    }

    @Test
    void aPreviewShowsWhatTelegramWouldAndNothingElse() {
        assertThat(preview("<b>Привет</b> <a href=\"javascript:alert(1)\">тут</a>"))
                .contains("<b>Привет</b> <u>тут</u>")
                .doesNotContain("javascript");
        assertThat(preview("<img src=x onerror=alert(1)>"))
                .doesNotContain("<img")
                .contains("Telegram не знает тега");
    }

    @Test
    void aSettingStaysWithinItsRange() {
        var cell = "/admin/settings/walk_rest_s/cell/value";
        var seen = found(manager.get(cell));
        assertThat(manager.post(cell, Map.of("seen", seen, "value", "5")).asString())
                .contains("Нужно целое число от 15 до 600");
        assertThat(manager.post(cell, Map.of("seen", seen, "value", "90")).statusCode())
                .isEqualTo(200);
        assertThat(Rows.text(pool, "select value from bot_setting where key = 'walk_rest_s'"))
                .isEqualTo("90");
        Rows.change(pool, "update bot_setting set value = default_value where key = 'walk_rest_s'");
    }

    @Test
    void everySettingHasEnglishWordsAndIsFoundByThem() {
        var name = PanelPeople.with(pool, "manager");
        Rows.change(pool, "update panel_account set language = 'en' where name = $1", name);
        var english = Browsing.as(name);
        var rows = english.get("/admin/settings").asString().replaceAll("(?s).*<tbody>|</tbody>.*", "");
        assertThat(rows.replace("поддержка", ""))
                .contains("Daily limit", ">steps<")
                .doesNotContainPattern("[а-яА-Я]");
        assertThat(english.get("/admin/settings/walk_rest_s").asString()).contains("Rest", "count as a rest");
        assertThat(english.get("/admin/settings?q=speed limit ride").asString())
                .contains("End of a ride")
                .doesNotContain("Daily limit");
    }

    @Test
    void rangesOfOneKindDoNotOverlap() {
        var answer = manager.post(
                "/admin/temperatures/new", Map.of("form", "dog", "from", "4.5", "to", "6", "coefficient", "1,2"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("Пересекается с надбавкой от -5 до 5");
        assertThat(manager.post(
                                "/admin/temperatures/new",
                                Map.of("form", "dog", "from", "7", "to", "6", "coefficient", "1.2"))
                        .asString())
                .contains("больше, чем «от»");
        assertThat(manager.get("/admin/walk-forms/dog").asString()).contains("Вместе с формой");
    }

    @Test
    void aFileIsWhatItsBytesSay() {
        var picture = upload("a.exe.jpg", PNG);
        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.jsonPath().getString("kind")).isEqualTo("photo");
        var id = picture.jsonPath().getLong("id");
        assertThat(Rows.text(pool, "select file_name from media where id = $1", id))
                .isEqualTo("a.exe.png");
        var shown = manager.get("/admin/media/" + id);
        assertThat(shown.contentType()).isEqualTo("image/png");
        assertThat(shown.header("Content-Security-Policy")).contains("sandbox");
        assertThat(upload("a.png", "<svg onload=alert(1)>, and more of it".getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(422);
        assertThat(upload("a.png", new byte[0]).statusCode()).isEqualTo(422);
    }

    @Test
    void aFileThatTelegramHasIsTakenByItsFileIdAndNotFetchedFromOurselves() {
        var taken = from("AgACAgIAAxkBAAIBY2WJmXk7AAH-_x");
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(taken.jsonPath().getString("kind")).isEqualTo("photo");
        assertThat(Rows.text(
                        pool,
                        "select telegram_file_id from media where id = $1 and content is null",
                        taken.jsonPath().getLong("id")))
                .isEqualTo("AgACAgIAAxkBAAIBY2WJmXk7AAH-_x");
        assertThat(manager.get("/admin/media/" + taken.jsonPath().getLong("id")).statusCode())
                .isEqualTo(404);
        assertThat(from("https://localhost/a.png").jsonPath().getString("error"))
                .contains("не удалось взять");
        assertThat(from("https://169.254.169.254/latest").statusCode()).isEqualTo(422);
        assertThat(from("http://example.org/a.png").jsonPath().getString("error"))
                .contains("не https-адрес");
        assertThat(from("").statusCode()).isEqualTo(422);
    }

    private Response from(String where) {
        return manager.post("/admin/media/from", Map.of("from", where));
    }

    private Response write(String russian) {
        var card = "/admin/contents/main_menu";
        var fields = new HashMap<String, String>();
        fields.put("seen", found(manager.get(card)));
        fields.put("russian", russian);
        fields.put("english", keys.find("main_menu").orElseThrow().builtIn(Language.ENGLISH));
        return manager.post(card, fields);
    }

    private String written() {
        return Rows.text(pool, "select text from content where key = 'main_menu' and language = 'ru'");
    }

    private String preview(String html) {
        return manager.post("/admin/preview", Map.of("russian", html)).asString();
    }

    private void act(String section, String action, String key) {
        var answer = manager.post("/admin/" + section + "/actions/" + action, Map.of("id", key));
        assertThat(answer.asString()).contains("Сделано: 1");
    }

    private Response upload(String name, byte[] content) {
        return manager.from()
                .header("X-CSRF-Token", Browsing.token(manager.get("/admin/me")))
                .multiPart("file", name, content)
                .post("/admin/media");
    }

    private static String found(Response page) {
        var found = SEEN.matcher(page.asString());
        assertThat(found.find()).as(page.asString()).isTrue();
        return found.group(1);
    }
}

package steps.admin.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steps.admin.panel.section.AuditWords;
import steps.admin.panel.section.Section;
import steps.admin.panel.section.Sections;
import steps.admin.partner.PartnerTest;
import steps.domain.content.Language;
import steps.testing.Async;
import steps.testing.Rows;
import steps.testing.Shop;

/** The audit and the histories of cards, read by people. */
@PartnerTest
class AuditWordsTest {
    private static final Path SOURCES = Path.of("src/main/java/steps/admin");

    /** The first text among what these are given is the name of a field. */
    private static final Pattern FIELD =
            Pattern.compile("(?:Done\\.of|\\btold)\\((?=[^;]*?\"([a-z_]+)\")|\"([a-z_]+)\",\\s*new Change\\(");

    private static final Pattern PLACE = Pattern.compile("\\.of\\(\\s*(?:user|by)\\.author\\(\\), \"([a-z-]+)\"");

    @Inject
    Pool pool;

    @Inject
    Shop shop;

    @Inject
    Sections sections;

    @Inject
    AuditWords words;

    private String name;
    private Browsing manager;
    private long mug;

    @BeforeEach
    void aManagerHasChangedAProduct() {
        Rows.change(pool, "delete from panel_failure");
        mug = shop.product("AUDITED", 100, 2);
        name = PanelPeople.with(pool, "manager");
        manager = Browsing.as(name);
        var cell = "/admin/products/" + mug + "/cell/";
        assertThat(manager.save(cell + "price", Map.of("price", "120")).statusCode())
                .isEqualTo(200);
        assertThat(manager.save(cell + "active", Map.of()).statusCode()).isEqualTo(200);
    }

    @Test
    void theAuditTellsInTheReadersLanguage() {
        assertThat(audit(""))
                .contains(
                        "Товары", "Изменено", "Цена, баллы: 100 → 120", "Показан в каталоге: да → нет", "Вход в панель")
                .doesNotContain("price:", "active:", ">changed<", ">products<", ">login<");
        inEnglish();
        assertThat(audit(""))
                .contains(
                        "Products",
                        "Changed",
                        "Price, points: 100 → 120",
                        "Shown in the catalog: yes → no",
                        "Logged in");
    }

    @Test
    void soDoesTheHistoryOfACard() {
        var card = "/admin/products/" + mug;
        assertThat(manager.get(card).asString())
                .contains("· Изменено", "Цена, баллы: 100 → 120", "Показан в каталоге: да → нет");
        inEnglish();
        assertThat(manager.get(card).asString())
                .contains("· Changed", "Price, points: 100 → 120", "Shown in the catalog: yes → no");
    }

    @Test
    void choicesAreToldByTheirWordsAsTheyAreNow() {
        var category = Rows.text(
                pool,
                "select category.id::text from product join category on category.id = category_id where product.id = $1",
                mug);
        write("products", "changed", "{\"category\": [\"0\", \"" + category + "\"]}");
        assertThat(audit(""))
                .contains("Категория: 0 → "
                        + Rows.text(pool, "select title from category where id = $1", Long.parseLong(category)));
    }

    @Test
    void unknownCodesStandAsTheyAreAndHarmNobody() {
        write("gone-long-ago", "for<b>gotten", "{\"colo<i>ur\": [\"true\", \"\"]}");
        assertThat(audit("")).contains("gone-long-ago", "for&lt;b&gt;gotten", "colo&lt;i&gt;ur: true → —");
        write("products", "vanished", "{\"weight\": [\"1\", \"2\"]}");
        assertThat(audit("")).contains("vanished", "weight: 1 → 2");
        assertThat(manager.get("/admin/products/" + mug).asString()).contains("· vanished", "weight: 1 → 2");
    }

    @Test
    void theExportTellsWhatTheListDoes() {
        assertThat(manager.get("/admin/audit/export.csv?f.actor=" + name).asString())
                .contains(";Товары;" + mug + ";Изменено;Цена, баллы: 100 → 120;");
    }

    @ParameterizedTest
    @CsvSource({"products %s", "Товары %s", "товары %s", "Products %s"})
    void aRecordIsFoundByItsSectionAndNumber(String wanted) {
        assertThat(manager.get("/admin/audit?q=" + wanted.formatted(mug)).asString())
                .contains("Цена, баллы: 100 → 120")
                .doesNotContain("Вход в панель");
        assertThat(manager.get("/admin/audit?q=" + wanted.formatted(mug + "0")).asString())
                .contains("Ничего не найдено");
    }

    @Test
    void aSectionIsChosenByItsTitle() {
        var page = audit("&f.section=accounts");
        assertThat(page)
                .contains("<option value=\"products\">Товары</option>", "<option value=\"media\">Фото и видео</option>")
                .contains("Раздел: Доступ к панели", "Вход в панель")
                .doesNotContain("Цена, баллы: 100 → 120");
        assertThat(audit("&f.section=nothing-like-it")).contains("Раздел: nothing-like-it", "Ничего не найдено");
        assertThat(manager.get("/admin/audit?q=Доступ к панели").asString()).contains("Вход в панель");
    }

    @Test
    void everyFieldThatAnActionChangesHasWords() {
        var missing = sections.all().stream()
                .flatMap(section -> literals(section, FIELD)
                        .filter(field -> sections.all().stream()
                                .filter(other -> isBeside(other, section))
                                .noneMatch(other -> isTold(other, field)))
                        .map(field -> section.name() + " " + field));
        assertThat(missing).isEmpty();
        assertThat(sections.all().stream().flatMap(section -> literals(section, FIELD)))
                .contains("status", "state", "balance", "verdict", "former", "revoked", "added", "gone", "question");
    }

    @Test
    void everyPlaceThatIsWrittenToTheAuditHasWords() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            var places = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> found(file, PLACE))
                    .toList();
            assertThat(places)
                    .contains("health", "media")
                    .allSatisfy(
                            place -> assertThat(words.section(place).russian()).isNotEqualTo(place));
        }
    }

    private boolean isTold(Section section, String field) {
        return !Async.await(words::fields)
                .told(section.name(), new JsonObject().put(field, List.of("", "")), Language.RUSSIAN)
                .getFirst()
                .startsWith(field + ":");
    }

    private static boolean isBeside(Section one, Section other) {
        return one.getClass().getPackageName().equals(other.getClass().getPackageName());
    }

    private static Stream<String> literals(Section section, Pattern pattern) {
        var folder = SOURCES.resolve(section.getClass()
                .getPackageName()
                .replaceFirst("^steps\\.admin\\.", "")
                .replace('.', '/'));
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream()
                    .flatMap(file -> found(file, pattern));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> found(Path file, Pattern pattern) {
        try {
            return pattern
                    .matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group(1) != null || found.groupCount() == 1 ? found.group(1) : found.group(2))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String audit(String more) {
        return manager.get("/admin/audit?f.actor=" + name + more).asString();
    }

    private void inEnglish() {
        Rows.change(pool, "update panel_account set language = 'en' where name = $1", name);
    }

    private void write(String section, String action, String changes) {
        Rows.change(
                pool,
                "insert into audit (at, actor, address, section, object, action, changes, note)"
                        + " values (now(), $1, '127.0.0.1', $2, $3, $4, $5::text::jsonb, '')",
                name,
                section,
                Long.toString(mug),
                action,
                changes);
    }
}

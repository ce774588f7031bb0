package steps.admin.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steps.admin.partner.PartnerTest;
import steps.testing.Rows;
import steps.testing.Shop;

/** Files that bring many records at once: told first what they would change, applied afterwards. */
@PartnerTest
class UploadTest {
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"");

    @Inject
    Shop shop;

    @Inject
    Pool pool;

    private String name;
    private Browsing manager;

    @BeforeEach
    void aManagerIsThere() {
        Rows.change(pool, "delete from panel_failure");
        name = PanelPeople.with(pool, "manager");
        manager = Browsing.as(name);
    }

    /** Others count what is staged. */
    @AfterEach
    void nothingIsLeftBehind() {
        Rows.change(pool, "delete from panel_upload");
        Rows.change(pool, "delete from pickup_upload");
        Rows.change(pool, "delete from pickup_upload_begun");
    }

    @Test
    void threeWrongLinesOfAThousandLoseNoneOfTheOthers() {
        var run = Long.toString(System.nanoTime(), 36);
        long mug = shop.product("MUG-" + run, 100, 2);
        var category = categoryOfItsOwn(mug, run);
        var lines = new StringBuilder("Название;Категория;Цена, баллы;Остаток, штук;Код партнёра\n");
        IntStream.rangeClosed(2, 1_001)
                .forEach(line -> lines.append(
                        switch (line) {
                            case 2 -> "Кружка;%s;1 120;7;MUG-%s\n".formatted(category, run);
                            case 11 -> "Без цены;%s;;1;NOPRICE-%s\n".formatted(category, run);
                            case 501 -> "Не туда;Нет такой;10;1;NOWHERE-%s\n".formatted(run);
                            case 1_001 -> "Ещё раз;%s;10;1;MUG-%s\n".formatted(category, run);
                            default -> "Товар %s %d;%s;%d;1;P-%s-%d\n".formatted(run, line, category, line, run, line);
                        }));

        var told = send("products", "товары.csv", lines.toString());
        assertThat(told.asString())
                .contains("997")
                .contains(">11</td>", "Заполните это поле", ">501</td>", "«Нет такой» нет среди вариантов")
                .contains(">1001</td>", "строке 2", "100 → 1120")
                .contains("Применить 997, пропустить с ошибками: 3");
        assertThat(products(run)).isEqualTo(1);

        var wrong = manager.get(sent + "/wrong.csv").asString();
        assertThat(wrong.lines().count()).isEqualTo(4);
        assertThat(wrong).contains("Без цены;", "Не туда;", "Ещё раз;");

        var done = apply(told);
        assertThat(done.asString()).contains("Сделано: 997 из 997. Строк с ошибками пропущено: 3.");
        assertThat(products(run)).isEqualTo(997);
        assertThat(Rows.text(pool, "select concat_ws(' ', price, stock, title) from product where id = $1", mug))
                .isEqualTo("1120 7 Кружка");
        assertThat(Rows.number(pool, "select count(*) from audit where actor = $1 and section = 'products'", name))
                .isEqualTo(997);
        assertThat(apply(told).statusCode()).isEqualTo(404);

        var again = send("products", "товары.csv", lines.toString());
        assertThat(again.asString()).contains("Этот файл ничего не меняет");
    }

    @Test
    void anExportCanBeSentBack() {
        var run = Long.toString(System.nanoTime(), 36);
        long mug = shop.product("BACK-" + run, 100, 2);
        categoryOfItsOwn(mug, run);
        var exported = manager.get("/admin/products/export.csv?q=BACK-" + run).asString();
        var told = send("products", "products.csv", exported.replace(";100;", ";150;"));
        assertThat(told.asString()).contains("№ " + mug, "100 → 150").doesNotContain("Остаток, штук:");
        Rows.change(pool, "update product set price = 130 where id = $1", mug);
        var outdated = apply(told);
        assertThat(outdated.statusCode()).isEqualTo(409);
        assertThat(outdated.asString()).contains("С тех пор что-то изменилось", "130 → 150");
        assertThat(apply(outdated).statusCode()).isEqualTo(200);
        assertThat(Rows.number(pool, "select price from product where id = $1", mug))
                .isEqualTo(150);
    }

    @Test
    void aListOfPickupPointsIsComparedAndReplaced() {
        send("pickup", "a.csv", "id;full_address\nshelf-1;Омск, 1\nshelf-2;Омск, 2\n");
        apply(manager.get(sent));
        var told = send("pickup", "b.json", """
                [{"id": "shelf-2", "full_address": "Омск, 22"}, {"id": "shelf-3", "full_address": "Омск, 3"}]""");
        assertThat(told.asString()).contains("shelf-1", "Омск, 22", "shelf-3");
        assertThat(offered()).isEqualTo("shelf-1 Омск, 1|shelf-2 Омск, 2");
        var done = apply(told);
        assertThat(done.asString()).contains("добавлено 1, изменено 1, снято 1, всего 2");
        assertThat(offered()).isEqualTo("shelf-2 Омск, 22|shelf-3 Омск, 3");
        assertThat(manager.get("/admin/pickup-uploads?q=" + name).asString()).contains(name, "Панель");
        assertThat(Rows.text(
                        pool,
                        "select concat_ws(' ', way, points, added, changed, gone) from pickup_upload_log where name = $1"
                                + " order by id desc limit 1",
                        name))
                .isEqualTo("panel 2 1 1 1");
        assertThat(Rows.number(pool, "select count(*) from pickup_upload")).isZero();
    }

    @Test
    void aTableMayHaveDetails() {
        send("pickup", "a.csv", """
                код;адрес;часы;метро;широта;долгота;max_weight_g
                shelf-4;Омск, 4;9–21;Аннино;55,5;-37.25;15000
                shelf-5;Омск, 5;;;;;
                """);
        apply(manager.get(sent));
        assertThat(details()).isEqualTo("shelf-4 9–21 Аннино 55.5 -37.25 15000|shelf-5");
        var told = send("pickup", "b.csv", "id;full_address\nshelf-4;Омск, 4\nshelf-5;Омск, 5\n");
        assertThat(told.asString()).contains("Омск, 4 · Аннино · 9–21 · 55.5, -37.25 · 15000 g");
        apply(told);
        assertThat(details()).isEqualTo("shelf-4|shelf-5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "full_address;latitude|Омск;55|Широта и долгота нужны вместе",
                "full_address;latitude;longitude|Омск;91;1|Широта — число",
                "full_address;latitude;longitude|Омск;1;нет|Долгота — число",
                "full_address;max_weight_g|Омск;1,5|Наибольший вес — целое число"
            })
    void detailsThatMakeNoSenseAreAWrongLine(String headings, String line, String sentence) {
        assertThat(send("pickup", "a.csv", "id;" + headings + "\nx;" + line + "\n")
                        .asString())
                .contains(sentence);
    }

    private String details() {
        return Rows.text(
                pool,
                "select string_agg(concat_ws(' ', id, hours, metro, latitude, longitude, max_weight_g), '|' order by id)"
                        + " from pickup_point where active");
    }

    @Test
    void aListWithAWrongLineReplacesNothing() {
        send("pickup", "a.csv", "id;full_address\nkept;Омск, 1\n");
        apply(manager.get(sent));
        var told = send("pickup", "b.csv", "id;full_address\nnew;Омск, 3\n;Омск, 4\nnew;Омск, 5\n");
        assertThat(told.asString())
                .contains(">3</td>", "Нет кода.", ">4</td>", "строке 2", "сначала исправьте")
                .doesNotContain("btn-primary\">Применить");
        assertThat(apply(told).statusCode()).isEqualTo(409);
        assertThat(offered()).isEqualTo("kept Омск, 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "products|nothing known;here|нет ни одного известного столбца",
                "products|Название;\"Цена|Кавычка",
                "products|Название|ничего не меняет",
                "pickup|[{\"id\"|Это не список",
                "pickup|[]|Список пуст",
                "pickup|{\"id\": 1}|Это не список",
                "pickup|[1, null]|Нет кода"
            })
    void aFileOfAnotherKindIsRefusedInWords(String section, String content, String sentence) {
        var told = send(section, "x", content);
        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(told.asString()).contains(sentence);
    }

    @Test
    void anEmptyFileIsAskedForAgainAndOthersFilesAreNobodyElses() {
        assertThat(post("products", "a.csv", "").statusCode()).isEqualTo(422);
        send("products", "a.csv", "Название\nx\n");
        var other = Browsing.as(PanelPeople.with(pool, "owner"));
        assertThat(other.get(sent).statusCode()).isEqualTo(404);
        assertThat(manager.get(sent.replace("products", "pickup")).statusCode()).isEqualTo(404);
        Rows.change(pool, "update panel_upload set uploaded_at = now() - interval '2 hours'");
        assertThat(manager.get(sent).statusCode()).isEqualTo(404);
    }

    private String sent;

    private Response send(String section, String file, String content) {
        var answer = post(section, file, content);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
        sent = answer.header("Location").replaceFirst("https?://[^/]*", "");
        return manager.get(sent);
    }

    private Response post(String section, String file, String content) {
        return manager.from()
                .multiPart("csrf", Browsing.token(manager.get("/admin/me")))
                .multiPart("file", file, content.getBytes(StandardCharsets.UTF_8))
                .post("/admin/" + section + "/upload");
    }

    private Response apply(Response told) {
        var seen = SEEN.matcher(told.asString());
        return manager.post(sent, Map.of("seen", seen.find() ? seen.group(1) : ""));
    }

    private long products(String run) {
        return Rows.number(pool, "select count(*) from product where code like $1", "%-" + run + "%");
    }

    /** A file names a category by its title. */
    private String categoryOfItsOwn(long product, String title) {
        Rows.change(
                pool,
                "update category set title = $2 where id = (select category_id from product where id = $1)",
                product,
                title);
        return title;
    }

    private String offered() {
        return Rows.text(
                pool, "select string_agg(id || ' ' || full_address, '|' order by id) from pickup_point where active");
    }
}

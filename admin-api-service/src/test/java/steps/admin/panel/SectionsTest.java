package steps.admin.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.testing.Async.await;

import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.admin.partner.PartnerTest;
import steps.domain.ledger.Books;
import steps.domain.ledger.Ledger;
import steps.domain.user.User;
import steps.domain.user.Users;
import steps.testing.People;
import steps.testing.Rows;
import steps.testing.Shop;

/** What managers and support do in the panel, and what it does in the database. */
@PartnerTest
class SectionsTest {
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f ]+)\"");
    private static final Pattern ATTEMPT = Pattern.compile("name=\"attempt\" value=\"([0-9a-f-]{36})\"");

    @Inject
    Shop shop;

    @Inject
    Users users;

    @Inject
    Ledger ledger;

    @Inject
    Books books;

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

    @AfterEach
    void theBooksBalance() {
        assertThat(await(books::audit).balance()).isTrue();
    }

    @Test
    void everySectionOpensAndIsExported() {
        var alice = People.registered(users, "Alice");
        shop.gives(alice, 500);
        shop.sells(alice, shop.product("MUG", 100, 2), shop.pickupPoint());
        var owner = Browsing.as(PanelPeople.with(pool, "owner"));
        for (var section : List.of("products", "categories", "orders", "users", "pickup", "audit", "accounts")) {
            var page = owner.get("/admin/" + section);
            assertThat(page.statusCode()).as(section).isEqualTo(200);
            assertThat(page.asString()).as(section).contains("data-row");
            var part = owner.from().header("HX-Request", "true").get("/admin/" + section + "?q=1");
            assertThat(part.asString()).as(section).doesNotContain("<html");
            var csv = owner.get("/admin/" + section + "/export.csv");
            assertThat(csv.statusCode()).as(section).isEqualTo(200);
            assertThat(csv.header("Content-Disposition")).contains(section + ".csv");
            assertThat(csv.asString().lines().count()).as(section).isGreaterThan(1);
        }
    }

    @Test
    void aPriceIsChangedInTheListAndTheAuditTellsIt() {
        long mug = shop.product("MUG", 100, 2);
        var cell = "/admin/products/" + mug + "/cell/price";
        var form = manager.get(cell);
        assertThat(form.asString()).contains("value=\"100\"");
        var wrong = manager.post(cell, Map.of("seen", seen(form), "price", "a lot"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.asString()).contains("value=\"a lot\"").contains("Здесь нужно целое число");
        assertThat(manager.post(cell, Map.of("seen", seen(form), "price", "1 20"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(Rows.number(pool, "select price from product where id = $1", mug))
                .isEqualTo(120);
        assertThat(audit("products", mug)).isEqualTo(name + " changed {\"price\": [\"100\", \"120\"]}");
    }

    @Test
    void twoWhoChangeOneProductSeeEachOther() {
        long mug = shop.product("MUG", 100, 2);
        var card = "/admin/products/" + mug;
        var first = manager.get(card);
        var second = Browsing.as(PanelPeople.with(pool, "manager"));
        var fields = fields(mug, second.get(card));
        fields.put("price", "150");
        assertThat(second.post(card, fields).statusCode()).isEqualTo(303);
        fields = fields(mug, first);
        fields.put("title", "Кружка <b>");
        var conflict = manager.post(card, fields);
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.asString())
                .contains("изменил кто-то ещё")
                .contains("Сейчас там:</b> Gift")
                .contains("Кружка &lt;b&gt;")
                .as("a field that they left alone shows what stands there now")
                .contains("name=\"price\" value=\"150\"");
        fields.put("seen", seen(conflict));
        fields.put("price", "160");
        assertThat(manager.post(card, fields).statusCode()).isEqualTo(303);
        assertThat(Rows.text(pool, "select price || ' ' || title from product where id = $1", mug))
                .isEqualTo("160 Кружка <b>");
    }

    @Test
    void wrongValuesStayInTheFormAndNothingIsWritten() {
        var answer = manager.post(
                "/admin/products/new",
                Map.of("title", "Плед", "category", "0", "price", "0", "stock", "", "description", "тёплый"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString())
                .contains("value=\"Плед\"")
                .contains("тёплый</textarea>")
                .contains("Выберите из списка")
                .contains("Нужно число от 1 до")
                .contains("Заполните это поле");
    }

    @Test
    void aProductIsAddedAndSold() {
        var category = Rows.text(pool, "insert into category (title) values ('Тест') returning id");
        var answer = manager.post(
                "/admin/products/new",
                Map.of("title", "Плед", "category", category, "price", "70", "stock", "1", "active", "true"));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
        var id = answer.header("Location").replaceAll(".*/products/([0-9]+).*", "$1");
        var alice = People.registered(users, "Alice");
        shop.gives(alice, 100);
        shop.sells(alice, Long.parseLong(id), shop.pickupPoint());
        assertThat(await(() -> ledger.balanceOf(alice.id())).value()).isEqualTo(30);
    }

    @Test
    void chosenOrdersAreShippedOneByOneAndEachResultIsTold() {
        var alice = People.registered(users, "Alice");
        shop.gives(alice, 1_000);
        long first = order(alice);
        long second = order(alice);
        act("orders", "cancel", Map.of("id", Long.toString(second)), Map.of());
        var page = manager.get("/admin/orders/actions/ship?id=" + first + "&id=" + second);
        assertThat(page.asString()).contains("Записей: 2").contains("Покупатель получит сообщение");
        var result = manager.from()
                .formParam("csrf", Browsing.token(page))
                .formParam("attempt", attempt(page))
                .formParam("id", first, second)
                .formParam("tracking", "https://ya.ru/t")
                .post("/admin/orders/actions/ship");
        assertThat(result.statusCode()).isEqualTo(200);
        assertThat(result.asString())
                .contains("Сделано: 1. Было так и раньше: 0. Не сделано: 1.")
                .contains("Из статуса «Отменён» сюда нельзя");
        assertThat(Rows.text(pool, "select status || ' ' || tracking_url from \"order\" where id = $1", first))
                .isEqualTo("shipped https://ya.ru/t");
        assertThat(Rows.text(
                        pool,
                        "select string_agg(letter ->> 'type', ' ' order by id) from delivery where chat_id = $1",
                        alice.telegramId()))
                .isEqualTo("order_canceled order_shipped");
        assertThat(Rows.text(
                        pool, "select actor_name from order_status where order_id = $1 and status = 'shipped'", first))
                .isEqualTo(name);
        assertThat(manager.get("/admin/orders/" + first).asString())
                .contains(name)
                .contains("https://ya.ru/t");
    }

    @Test
    void aCanceledOrderIsRefundedOnce() {
        var alice = People.registered(users, "Alice");
        shop.gives(alice, 100);
        long order = order(alice);
        act("orders", "cancel", Map.of("id", Long.toString(order)), Map.of());
        var again = act("orders", "cancel", Map.of("id", Long.toString(order)), Map.of());
        assertThat(again.asString()).contains("Было так и раньше: 1");
        assertThat(await(() -> ledger.balanceOf(alice.id())).value()).isEqualTo(100);
    }

    @Test
    void pointsAreAdjustedOnceByAnEntryAndThePersonIsTold() {
        var alice = People.registered(users, "Alice");
        var page = manager.get("/admin/users/actions/adjust?id=" + alice.id());
        var fields = Map.of(
                "attempt", attempt(page),
                "id", alice.id().toString(),
                "points", "50",
                "reason", "Не засчиталась прогулка",
                "message", "Спасибо, что написали <3");
        assertThat(manager.post("/admin/users/actions/adjust", fields).asString())
                .contains("Сделано: 1");
        assertThat(manager.post("/admin/users/actions/adjust", fields).asString())
                .contains("Было так и раньше: 1");
        assertThat(await(() -> ledger.balanceOf(alice.id())).value()).isEqualTo(50);
        assertThat(Rows.text(
                        pool,
                        "select string_agg(priority || ' ' || letter::text, '|') from delivery where chat_id = $1",
                        alice.telegramId()))
                .isEqualTo(
                        "0 {\"type\": \"points_adjusted\", \"points\": 50, \"message\": \"Спасибо, что написали <3\"}");
        assertThat(audit("users", alice.id()))
                .isEqualTo(name + " adjust {\"balance\": [\"0\", \"50\"]} Не засчиталась прогулка");
        var tooMuch = act(
                "users", "adjust", Map.of("id", alice.id().toString()), Map.of("points", "-51", "reason", "Проверка"));
        assertThat(tooMuch.asString()).contains("Не хватает баллов: 1");
        assertThat(manager.get("/admin/users/" + alice.id()).asString())
                .contains("Изменено оператором")
                .contains("Не засчиталась прогулка");
    }

    @Test
    void peopleAreFoundByWhatTheySayOfThemselves() {
        var alice = People.registered(users, "Alice");
        for (var words : List.of(Long.toString(alice.telegramId()), "@alice", "8 (999) 123-45-67")) {
            var page = manager.from().queryParam("q", words).get("/admin/users");
            assertThat(page.asString()).as(words).contains("/admin/users/" + alice.id() + "\"");
        }
    }

    @Test
    void aPickupPointIsAddedByHandAndFoundByTheBot() {
        var id = "hand-" + System.nanoTime();
        assertThat(manager.post("/admin/pickup/new", Map.of("id", id, "address", "г. Омск, ул. Ёлочная, 1"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(manager.post("/admin/pickup/new", Map.of("id", id, "address", "г. Омск"))
                        .asString())
                .contains("Такой код уже есть");
        assertThat(Rows.text(pool, "select search_text from pickup_point where id = $1", id))
                .startsWith("омск");
        assertThat(manager.from()
                        .queryParam("q", "елочная")
                        .get("/admin/pickup")
                        .asString())
                .contains(id);
        var card = manager.get("/admin/pickup/" + id);
        manager.post("/admin/pickup/" + id, Map.of("seen", seen(card), "address", "г. Омск, ул. Ёлочная, 2"));
        assertThat(Rows.text(pool, "select active || ' ' || full_address from pickup_point where id = $1", id))
                .isEqualTo("false г. Омск, ул. Ёлочная, 2");
    }

    @Test
    void detailsOfAPickupPointAreEditedAndHalfAPlaceIsRefused() {
        var id = "detailed-" + System.nanoTime();
        var typed = new HashMap<>(Map.of("id", id, "address", "Омск", "hours", "9–21 <b>", "latitude", "55,75"));
        assertThat(manager.post("/admin/pickup/new", typed).asString())
                .contains("Широта и долгота нужны вместе", "9–21 &lt;b&gt;", "55");
        typed.put("longitude", "37.5");
        assertThat(manager.post("/admin/pickup/new", typed).statusCode()).isEqualTo(303);
        var card = manager.get("/admin/pickup/" + id);
        assertThat(card.asString()).contains("value=\"55.75\"", "value=\"37.5\"");
        assertThat(manager.post(
                                "/admin/pickup/" + id,
                                Map.of("seen", seen(card), "address", "Омск", "max_weight_g", "500", "offered", "true"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(Rows.text(
                        pool,
                        "select concat_ws(' ', hours, latitude, longitude, max_weight_g) from pickup_point where id = $1",
                        id))
                .isEqualTo("500");
        assertThat(manager.get("/admin/pickup?q=" + id).asString()).contains(id);
    }

    /** By the words that people of the bot find it by, in any order, and by parts of them. */
    @Test
    void pickupPointsAreFoundByTheWordsOfTheirAddress() {
        var id = "found-" + System.nanoTime();
        var address = "г. Королёв, ул. Подлипкинская, д. 7%";
        assertThat(manager.post("/admin/pickup/new", Map.of("id", id, "address", address))
                        .statusCode())
                .isEqualTo(303);
        for (var wanted : List.of("Подлипкинская Королев", "КОРОЛЁВ", "липкин", "7% подлипк", id)) {
            assertThat(found(wanted)).as(wanted).contains(id);
        }
        for (var wanted : List.of("Подлипкинская Омск", "под_кая", "...", "\\")) {
            assertThat(found(wanted)).as(wanted).doesNotContain(id);
        }
    }

    private String found(String wanted) {
        return manager.get("/admin/pickup?q=" + wanted).asString();
    }

    @Test
    void thereIsAlwaysAnOwner() {
        var olga = PanelPeople.with(pool, "owner");
        var owner = Browsing.as(olga);
        Rows.change(pool, "update panel_account set active = false where role = 'owner' and name <> $1", olga);
        var id = Rows.text(pool, "select id from panel_account where name = $1", olga);
        var card = owner.get("/admin/accounts/" + id);
        var answer = owner.post(
                "/admin/accounts/" + id,
                Map.of("seen", seen(card), "role", "viewer", "language", "ru", "active", "true"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("последний владелец");
    }

    @Test
    void strangersTextIsShownAsTextEverywhere() {
        var eve = People.registered(users, "<img src=x onerror=alert(1)>");
        for (var path : List.of("/admin/users", "/admin/users/" + eve.id())) {
            assertThat(manager.get(path).asString())
                    .contains("&lt;img src=x onerror=alert(1)&gt;")
                    .doesNotContain("<img src=x");
        }
    }

    @Test
    void aFormulaIsATextInAnExport() {
        long evil = shop.product("EVIL", 100, 1);
        Rows.change(pool, "update product set title = '=HYPERLINK(\"https://evil\";\"1\")' where id = $1", evil);
        assertThat(manager.get("/admin/products/export.csv").asString())
                .contains("\"'=HYPERLINK(\"\"https://evil\"\";\"\"1\"\")\"");
    }

    @Test
    void madeUpParametersArePassedOver() {
        for (var query : List.of(
                "?sort=password_hash",
                "?sort=-",
                "?after=AAAA",
                "?before=%00",
                "?f.category=x",
                "?f.created=..",
                "?col=nothing",
                "?q=%27%3B%20drop%20table%20product%3B--",
                "?q=%25",
                "?q=%5C",
                "?f.active=maybe")) {
            assertThat(manager.get("/admin/products" + query).statusCode())
                    .as(query)
                    .isEqualTo(200);
        }
        for (var path : List.of(
                "/admin/nothing",
                "/admin/products/x",
                "/admin/products/999999999999",
                "/admin/products/1/cell/title")) {
            assertThat(manager.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    private long order(User buyer) {
        return shop.sells(buyer, shop.product("MUG", 100, 1), shop.pickupPoint())
                .id();
    }

    private Response act(String section, String action, Map<String, String> which, Map<String, String> asked) {
        var path = "/admin/" + section + "/actions/" + action;
        var fields = new HashMap<>(which);
        fields.putAll(asked);
        fields.put("attempt", attempt(manager.get(path + "?id=" + which.get("id"))));
        return manager.post(path, fields);
    }

    private Map<String, String> fields(long product, Response card) {
        var fields = new HashMap<String, String>();
        fields.put("seen", seen(card));
        fields.put("title", Rows.text(pool, "select title from product where id = $1", product));
        fields.put("category", Rows.text(pool, "select category_id from product where id = $1", product));
        fields.put("price", "100");
        fields.put("stock", "2");
        fields.put("code", "MUG");
        fields.put("active", "true");
        return fields;
    }

    private String audit(String section, long id) {
        return Rows.text(
                pool,
                "select trim(concat_ws(' ', actor, action, changes::text, note)) from audit"
                        + " where section = $1 and object = $2 order by id desc limit 1",
                section,
                Long.toString(id));
    }

    private static String seen(Response page) {
        return found(SEEN, page);
    }

    private static String attempt(Response page) {
        return found(ATTEMPT, page);
    }

    private static String found(Pattern pattern, Response page) {
        var found = pattern.matcher(page.asString());
        assertThat(found.find()).as(page.asString()).isTrue();
        return found.group(1);
    }
}

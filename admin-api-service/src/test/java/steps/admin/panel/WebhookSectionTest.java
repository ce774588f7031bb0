package steps.admin.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import steps.admin.partner.PartnerTest;
import steps.admin.webhook.Receiver;
import steps.domain.user.Users;
import steps.platform.hash.Hmac;
import steps.testing.People;
import steps.testing.Rows;
import steps.testing.Shop;
import steps.testing.Waits;

/** Webhooks as an owner adds, watches and repeats them, with a partner at the other end. */
@PartnerTest
class WebhookSectionTest {
    private static final Pattern SECRET = Pattern.compile("value=\"(whsec_[A-Za-z0-9+/=]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String HOOKS = "/admin/webhooks";
    private static final String LOG = "/admin/webhook-log";
    private static final String ORDERS = "order.created";

    @Inject
    Pool pool;

    @Inject
    Shop shop;

    @Inject
    Users users;

    @ConfigProperty(name = "steps.time-zone")
    String zone;

    private final String name = "p" + UUID.randomUUID();
    private final String path = "/" + name;
    private Receiver receiver;
    private Browsing owner;

    @BeforeEach
    void anOwnerAndAPartnerAreThere() throws IOException {
        Rows.change(pool, "delete from panel_failure");
        owner = Browsing.as(PanelPeople.with(pool, "owner"));
        receiver = Receiver.start();
    }

    @AfterEach
    void nobodyIsToldAnyMore() {
        Rows.change(pool, "delete from webhook_endpoint where name = $1", name);
        receiver.close();
    }

    @Test
    void anEndpointIsAddedItsSecretShownOnceAndSignsWhatItIsTold() {
        var secret = added(receiver.url(path), ORDERS);
        long order = order();
        arrive(1);
        var told = receiver.received(path).getFirst();
        assertThat(told.body()).contains("\"" + order + "\"");
        assertThat(told.signature()).isEqualTo(signature(told, secret));
        assertThat(owner.get(HOOKS + "?q=" + name).asString())
                .contains(name, receiver.url(path), ORDERS, "Доходит")
                .doesNotContain("whsec_");
        settled();
        assertThat(card().asString()).contains("Последнее дошло", "/admin/orders/" + order, "Доставлено");
        assertThat(audit()).startsWith("added ").contains(receiver.url(path));
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://partner.example/, Нужен адрес вида",
        "https://user:word@partner.example/, Нужен адрес вида",
        "https://partner.example/#<b>, Нужен адрес вида",
        "https://169.254.169.254/latest, внутри сети",
        "https://[::1]/, внутри сети",
        "http://10.1.2.3/, внутри сети",
        "http://8.8.8.8/, без TLS"
    })
    void anAddressThatMayNotBeUsedIsRefusedBesideItsField(String url, String why) {
        var answer = owner.post(HOOKS + "/new", Map.of("name", name, "url", url, ORDERS, "true"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString())
                .containsPattern("<div class=\"wrong\">[^<]*" + why)
                .contains("value=\"" + url.replace("<", "&lt;").replace(">", "&gt;") + "\"");
        assertThat(Rows.number(pool, "select count(*) from webhook_endpoint where name = $1", name))
                .isZero();
    }

    @Test
    void anythingElseWithoutSenseIsRefusedAndNoAddressBecomesOneInside() {
        assertThat(refused(Map.of("name", "Курьер", "url", receiver.url(path), ORDERS, "true")))
                .contains("Только маленькие латинские буквы");
        assertThat(refused(Map.of("name", name, "url", receiver.url(path)))).contains("хотя бы одно событие");
        added(receiver.url(path), ORDERS);
        assertThat(refused(Map.of("name", name, "url", receiver.url(path), ORDERS, "true")))
                .contains("с таким именем уже есть");
        var inside = owner.save(HOOKS + "/" + id(), Map.of("url", "https://192.168.0.1/", ORDERS, "true"));
        assertThat(inside.statusCode()).isEqualTo(422);
        assertThat(inside.asString()).contains("внутри сети", "value=\"https://192.168.0.1/\"");
        assertThat(owner.save(HOOKS + "/" + id(), Map.of("url", receiver.url(path)))
                        .asString())
                .contains("хотя бы одно событие");
        assertThat(Rows.text(pool, "select url from webhook_endpoint where name = $1", name))
                .isEqualTo(receiver.url(path));
    }

    @Test
    void messagesOfAPauseGoOutAfterItToTheAddressOfThen() {
        added(receiver.url("/before" + path), ORDERS);
        assertThat(act("pause", Map.of()).asString()).contains("На паузе");
        assertThat(act("pause", Map.of()).asString()).contains("Было так и раньше: 1");
        order();
        assertThat(owner.get(HOOKS + "?f.state=paused&q=" + name).asString()).contains(name);
        assertThat(card().asString()).contains("так решил человек");
        assertThat(owner.save(HOOKS + "/" + id(), Map.of("url", receiver.url(path), ORDERS, "true"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(receiver.received("/before" + path)).isEmpty();
        assertThat(act("resume", Map.of()).asString()).contains("Снова отправляется");
        arrive(1);
        assertThat(receiver.received("/before" + path)).isEmpty();
    }

    @Test
    void anAddressThatIsCorrectedIsTriedAtOnce() {
        receiver.answer("/wrong" + path, 500, 500, 500);
        added(receiver.url("/wrong" + path), ORDERS);
        order();
        Waits.until(
                PATIENCE,
                "it has failed",
                () -> owner.get(HOOKS + "?f.state=failing&q=" + name)
                        .asString()
                        .contains(receiver.url("/wrong" + path)));
        Rows.change(
                pool, "update webhook_delivery set next_at = now() + interval '1 day' where endpoint_id = $1", key());
        owner.save(HOOKS + "/" + id(), Map.of("url", receiver.url(path), ORDERS, "true"));
        arrive(1);
    }

    @Test
    void bothSecretsSignUntilTheMomentThatWasChosen() {
        var first = added(receiver.url(path), ORDERS);
        var fields = new HashMap<>(Map.of(
                "until", inHours(2), "id", id(), "attempt", UUID.randomUUID().toString()));
        var second = secret(owner.post(HOOKS + "/actions/rotate", fields));
        assertThat(owner.post(HOOKS + "/actions/rotate", fields).asString())
                .contains("Это уже сделано")
                .doesNotContain("whsec_");
        order();
        arrive(1);
        var told = receiver.received(path).getFirst();
        assertThat(told.signature()).isEqualTo(signature(told, second) + " " + signature(told, first));

        for (var until : List.of("soon", inHours(-1), inHours(24 * 91))) {
            assertThat(act("rotate", Map.of("until", until)).statusCode())
                    .as(until)
                    .isEqualTo(422);
        }
        var third = secret(act("rotate", Map.of("until", "")));
        order();
        arrive(2);
        var later = receiver.received(path).getLast();
        assertThat(later.signature()).isEqualTo(signature(later, third));
    }

    @Test
    void theLogTellsEachMessageAndSendsItAgainUnderItsId() {
        receiver.answer(path, 503);
        added(receiver.url(path), ORDERS);
        long order = order();
        arrive(1);
        Waits.until(PATIENCE, "it is in the log", () -> log("&f.state=waiting").contains("503"));
        var line = log("&q=" + order);
        assertThat(line).contains(ORDERS, "/admin/orders/" + order, "Ждёт");
        assertThat(log("&f.state=delivered")).doesNotContain("data-row");
        assertThat(log("&f.event=pvz.withdrawn")).doesNotContain("data-row");
        assertThat(log("&q=999999999999")).doesNotContain("data-row");
        assertThat(owner.get(LOG + "/export.csv?f.endpoint=" + id()).asString()).contains(ORDERS, "503");

        var delivery = Rows.number(pool, "select id from webhook_delivery where endpoint_id = $1", key());
        assertThat(owner.get(LOG + "/" + delivery).asString()).contains("msg_", "503", "Следующая попытка", name);
        assertThat(replay(delivery)).contains("Уйдёт в ближайшие секунды");
        arrive(2);
        settled();
        assertThat(log("&f.state=delivered")).contains("204");
        assertThat(replay(delivery)).contains("Уйдёт в ближайшие секунды");
        arrive(3);
        assertThat(receiver.received(path).stream().map(Receiver.Received::id).distinct())
                .hasSize(1);
        assertThat(Rows.text(
                        pool,
                        "select string_agg(action, ' ') from audit where section = 'webhook-log' and object = $1",
                        Long.toString(delivery)))
                .isEqualTo("replay replay");
    }

    @Test
    void chosenMessagesAndThoseOfATimeAreSentAgain() {
        added(receiver.url(path), ORDERS);
        order();
        order();
        arrive(2);
        settled();
        var page = owner.get(LOG + "/actions/replay?all=yes&f.endpoint=" + id());
        assertThat(page.asString()).contains("Записей: 2");
        var again = owner.post(LOG + "/actions/replay", Map.of("all", "yes", "f.endpoint", id()));
        assertThat(again.asString()).contains("Сделано: 2.");
        arrive(4);
        settled();
        var own = receiver.received(path).stream().map(Receiver.Received::id).toList();
        assertThat(act("replay", Map.of("since", inHours(-1), "before", "")).asString())
                .contains("Будет отправлено сообщений: ");
        Waits.until(
                PATIENCE,
                "both are there once more",
                () -> receiver.received(path).stream()
                                .filter(told -> own.contains(told.id()))
                                .count()
                        == 6);
        assertThat(act("replay", Map.of("since", inHours(1), "before", inHours(2)))
                        .asString())
                .contains("За это время нечего отправлять");
        var wrong = act("replay", Map.of("since", "yesterday", "before", ""));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.asString()).contains("Нужны день и время", "value=\"yesterday\"");
    }

    @Test
    void aRemovedEndpointIsGoneWithItsLog() {
        added(receiver.url(path), ORDERS);
        order();
        arrive(1);
        var id = id();
        var delivery = Rows.number(pool, "select id from webhook_delivery where endpoint_id = $1", key());
        assertThat(act("remove", Map.of()).asString()).contains("Удалён");
        assertThat(owner.get(HOOKS + "/" + id).statusCode()).isEqualTo(404);
        assertThat(owner.get(LOG + "/" + delivery).statusCode()).isEqualTo(404);
        assertThat(replay(delivery)).contains("Такого сообщения нет");
    }

    @Test
    void theSecretIsNowhereButOnThePageThatAnswers() {
        try (var heard = new Overheard()) {
            var first = added(receiver.url(path), ORDERS);
            var second = secret(act("rotate", Map.of("until", inHours(2))));
            order();
            arrive(1);
            settled();
            var everywhere = List.of(
                    owner.get(HOOKS + "?q=" + name).asString(),
                    card().asString(),
                    owner.get(HOOKS + "/export.csv").asString(),
                    log(""),
                    owner.get("/admin/audit").asString(),
                    owner.get(HOOKS + "/actions/rotate?id=" + id()).asString(),
                    Rows.text(pool, "select string_agg(audit::text, ' ') from audit"),
                    Rows.text(pool, "select string_agg(body, ' ') from webhook_message"),
                    String.join("\n", heard.lines()));
            for (var secret : List.of(first, second)) {
                assertThat(everywhere).noneMatch(text -> text.contains(secret.substring("whsec_".length())));
            }
            assertThat(everywhere.getFirst()).contains(name);
        }
    }

    @Test
    void textsOfOthersAreShownAsText() {
        var marked = "https://p.example/<img src=x onerror=alert(1)>";
        Rows.change(
                pool,
                "insert into webhook_endpoint (name, url, events, secret, created_at, disabled_at, disabled_reason)"
                        + " values ($1, $2, array['order.created'], 'whsec_', now(), now(), left($2, 100))",
                name,
                marked);
        order();
        Rows.change(
                pool,
                "insert into webhook_attempt (endpoint_id, message_id, took_ms, error)"
                        + " select endpoint_id, message_id, 3, $2 from webhook_delivery where endpoint_id = $1",
                key(),
                marked);
        var delivery = Rows.number(pool, "select id from webhook_delivery where endpoint_id = $1", key());
        for (var shown :
                List.of(HOOKS + "?q=" + name, HOOKS + "/" + id(), LOG + "?f.endpoint=" + id(), LOG + "/" + delivery)) {
            assertThat(owner.get(shown).asString())
                    .as(shown)
                    .contains("&lt;img src=x onerror=alert(1)&gt;")
                    .doesNotContain("<img src=x");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager", "support", "viewer"})
    void nobodyButOwnersSeesThem(String role) {
        added(receiver.url(path), ORDERS);
        var somebody = Browsing.as(PanelPeople.with(pool, role));
        for (var page : List.of(HOOKS, HOOKS + "/new", HOOKS + "/" + id(), LOG, LOG + "/export.csv", LOG + "/1")) {
            assertThat(somebody.get(page).statusCode()).as(page).isEqualTo(403);
        }
        for (var action : List.of("rotate", "pause", "resume", "replay", "remove")) {
            assertThat(somebody.post(HOOKS + "/actions/" + action, Map.of("id", id()))
                            .statusCode())
                    .as(action)
                    .isEqualTo(403);
        }
        assertThat(somebody.get("/admin/me").asString()).doesNotContain(HOOKS, LOG);
    }

    @Test
    void aMissingEndpointIsSaidToBeMissing() {
        for (var key : List.of("x", "999999999999")) {
            assertThat(owner.get(HOOKS + "/" + key).statusCode()).isEqualTo(404);
            assertThat(owner.get(LOG + "/" + key).statusCode()).isEqualTo(404);
            for (var action : List.of("rotate", "pause", "resume", "remove")) {
                assertThat(owner.act("webhooks", action, key, Map.of()).asString())
                        .contains("Такого адреса нет");
            }
        }
    }

    private String added(String url, String... events) {
        var fields = new HashMap<String, String>();
        Arrays.stream(events).forEach(event -> fields.put(event, "true"));
        fields.put("name", name);
        fields.put("url", url);
        var answer = owner.post(HOOKS + "/new", fields);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return secret(answer);
    }

    private String refused(Map<String, String> fields) {
        var answer = owner.post(HOOKS + "/new", fields);
        assertThat(answer.statusCode()).isEqualTo(422);
        return answer.asString();
    }

    private Response act(String action, Map<String, String> asked) {
        return owner.act("webhooks", action, id(), asked);
    }

    private String replay(long delivery) {
        return owner.act("webhook-log", "replay", delivery, Map.of()).asString();
    }

    private String log(String narrowed) {
        return owner.get(LOG + "?f.endpoint=" + id() + narrowed).asString();
    }

    private Response card() {
        return owner.get(HOOKS + "/" + id());
    }

    private String id() {
        return Long.toString(key());
    }

    private long key() {
        return Rows.number(pool, "select id from webhook_endpoint where name = $1", name);
    }

    private String audit() {
        return Rows.text(
                pool,
                "select concat_ws(' ', action, changes) from audit where section = 'webhooks' and object = $1 order by id desc limit 1",
                id());
    }

    private long order() {
        var alice = People.registered(users, "Alice");
        shop.gives(alice, 100);
        return shop.sells(alice, shop.product("MUG", 100, 1), shop.pickupPoint())
                .id();
    }

    private void arrive(int messages) {
        Waits.until(
                PATIENCE,
                messages + " messages are there",
                () -> receiver.received(path).size() == messages);
    }

    private void settled() {
        Waits.until(
                PATIENCE,
                "nothing is on its way",
                () -> Rows.number(
                                pool,
                                "select count(*) from webhook_delivery where endpoint_id = $1 and state = 'waiting'",
                                key())
                        == 0);
    }

    private String inHours(int hours) {
        return LocalDateTime.now(ZoneId.of(zone))
                .plusHours(hours)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    private static String signature(Receiver.Received told, String secret) {
        var bytes = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        var signed = told.id() + "." + told.timestamp() + "." + told.body();
        return "v1," + Base64.getEncoder().encodeToString(new Hmac(bytes).of(signed.getBytes(StandardCharsets.UTF_8)));
    }

    private static String secret(Response page) {
        var found = SECRET.matcher(page.asString());
        assertThat(found.find()).as(page.asString()).isTrue();
        return found.group(1);
    }
}

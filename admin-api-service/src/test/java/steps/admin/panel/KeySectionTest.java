package steps.admin.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.admin.partner.Call.plain;
import static steps.admin.partner.Call.problem;

import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import steps.admin.partner.PartnerTest;
import steps.testing.Rows;

/** Partners' keys as an owner gives them out and takes them back. */
@PartnerTest
class KeySectionTest {
    private static final Pattern SECRET = Pattern.compile("value=\"(sbk_[A-Za-z0-9_-]{43})\"");
    private static final String ORDERS = "/order/2001-01-01-2001-01-02";
    private static final String KEYS = "/admin/partner-keys";

    @Inject
    Pool pool;

    @ConfigProperty(name = "steps.time-zone")
    String zone;

    private final String name = "k" + UUID.randomUUID();
    private String ownerName;
    private Browsing owner;

    @BeforeEach
    void anOwnerIsThere() {
        Rows.change(pool, "delete from panel_failure");
        ownerName = PanelPeople.with(pool, "owner");
        owner = Browsing.as(ownerName);
    }

    @Test
    void aKeyIsMadeShownOnceAndOpensWhatItIsFor() {
        var secret = made(Map.of("order:read", "true", "expires", inHours(48)));
        plain().header("API_Key", secret).get(ORDERS).then().statusCode(200);
        problem(
                plain().header("API_Key", secret)
                        .contentType("application/json")
                        .body("[]")
                        .post("/pvz")
                        .then(),
                403,
                "missing_scope");
        var list = owner.get(KEYS + "?q=" + name).asString();
        assertThat(list).contains(name, "order:read", "Действует").doesNotContain(secret);
        assertThat(card().asString()).contains("Последний вызов").doesNotContain("никогда");
        assertThat(audit()).startsWith(ownerName + " added ").contains("order:read", name);
    }

    @Test
    void aFormThatMakesNoSenseIsRefusedBesideItsFieldsAndKept() {
        var wrong = owner.post(
                KEYS + "/new", Map.of("name", "<b>Courier", "order:read", "true", "expires", "2001-01-01T10:00"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.asString())
                .contains(
                        "Только маленькие латинские буквы", "value=\"&lt;b&gt;Courier\"", "value=\"2001-01-01T10:00\"")
                .doesNotContain("<b>Courier");
        assertThat(refused(Map.of("name", name, "expires", inHours(1)))).contains("без единого права");
        assertThat(refused(Map.of("name", name, "order:read", "true", "expires", "soon")))
                .contains("Нужны день и время");
        assertThat(refused(Map.of("name", name, "order:read", "true", "expires", inHours(-1))))
                .contains("Это уже прошло");
        assertThat(refused(Map.of("name", name, "order:read", "true", "sandbox", "true")))
                .contains("не бывает и настоящим");
        made(Map.of("order:read", "true"));
        assertThat(refused(Map.of("name", name, "order:read", "true"))).contains("уже есть или был");
        assertThat(Rows.number(pool, "select count(*) from partner_key where name = $1", name))
                .isEqualTo(1);
    }

    @Test
    void bothSecretsOpenItUntilTheMomentThatWasChosen() {
        var first = made(Map.of("order:read", "true"));
        var second = secret(act("rotate", Map.of("until", inHours(2))));
        opens(first, 200);
        opens(second, 200);
        assertThat(card().asString()).contains("Действуют оба секрета", "Прежний секрет до");
        assertThat(Rows.text(
                        pool,
                        "select extract(epoch from previous_until - now())::integer / 60 from partner_key where name ="
                                + " $1",
                        name))
                .isIn("118", "119", "120");

        Rows.change(pool, "update partner_key set previous_until = now() where name = $1", name);
        problem(plain().header("API_Key", first).get(ORDERS).then(), 403, "expired_key");
        opens(second, 200);

        var third = secret(act("rotate", Map.of("until", inHours(2))));
        problem(plain().header("API_Key", first).get(ORDERS).then(), 403, "wrong_key");
        opens(second, 200);
        var fourth = secret(act("rotate", Map.of("until", "")));
        problem(plain().header("API_Key", second).get(ORDERS).then(), 403, "wrong_key");
        problem(plain().header("API_Key", third).get(ORDERS).then(), 403, "wrong_key");
        opens(fourth, 200);
    }

    @Test
    void aRotationThatIsSentTwiceMakesOneSecret() {
        var first = made(Map.of("order:read", "true"));
        var fields = new HashMap<>(Map.of(
                "until", inHours(2), "id", id(), "attempt", UUID.randomUUID().toString()));
        var second = secret(owner.post(KEYS + "/actions/rotate", fields));
        var again = owner.post(KEYS + "/actions/rotate", fields).asString();
        assertThat(again).contains("Это уже сделано").doesNotContain("sbk_");
        opens(first, 200);
        opens(second, 200);
    }

    @Test
    void aRotationWithoutSenseIsRefusedBesideItsField() {
        var secret = made(Map.of("order:read", "true"));
        for (var until : List.of("soon", inHours(-1), inHours(24 * 91))) {
            var answer = act("rotate", Map.of("until", until));
            assertThat(answer.statusCode()).as(until).isEqualTo(422);
            assertThat(answer.asString()).contains("class=\"wrong\"").doesNotContain("sbk_");
        }
        opens(secret, 200);
    }

    @Test
    void aRevokedKeyOpensNothingAndCannotBeChanged() {
        var first = made(Map.of("order:read", "true"));
        var second = secret(act("rotate", Map.of("until", inHours(2))));
        assertThat(act("revoke", Map.of()).asString()).contains("Отозван");
        problem(plain().header("API_Key", first).get(ORDERS).then(), 403, "wrong_key");
        problem(plain().header("API_Key", second).get(ORDERS).then(), 403, "wrong_key");
        assertThat(act("revoke", Map.of()).asString()).contains("Было так и раньше: 1");
        assertThat(act("rotate", Map.of("until", inHours(2))).asString()).contains("Ключ отозван");
        assertThat(card().asString()).doesNotContain("name=\"seen\"", "/actions/rotate", "/actions/revoke");
    }

    @Test
    void scopesAndTheEndAreChangedAndAnEndThatStaysIsKept() {
        var secret = made(Map.of("order:read", "true"));
        Rows.change(
                pool,
                "update partner_key set expires_at = date_trunc('minute', now()) + interval '1 day 12.5 seconds' where"
                        + " name = $1",
                name);
        var end = Rows.text(pool, "select expires_at from partner_key where name = $1", name);
        var page = card().asString();
        var expires = page.replaceAll("(?s).*name=\"expires\" value=\"([^\"]*)\".*", "$1");
        assertThat(owner.save(KEYS + "/" + id(), Map.of("pvz:write", "true", "expires", expires))
                        .statusCode())
                .isEqualTo(303);
        assertThat(Rows.text(pool, "select expires_at from partner_key where name = $1", name))
                .isEqualTo(end);
        problem(plain().header("API_Key", secret).get(ORDERS).then(), 403, "missing_scope");
        assertThat(audit()).contains("\"order:read\": [\"true\", \"false\"]", "\"pvz:write\": [\"false\", \"true\"]");

        assertThat(owner.save(KEYS + "/" + id(), Map.of("expires", expires)).asString())
                .contains("без единого права");
        assertThat(owner.save(KEYS + "/" + id(), Map.of("pvz:write", "true", "expires", inHours(-1)))
                        .asString())
                .contains("Это уже прошло");
        assertThat(owner.save(KEYS + "/" + id(), Map.of("pvz:write", "true", "expires", ""))
                        .statusCode())
                .isEqualTo(303);
        assertThat(Rows.text(pool, "select expires_at is null from partner_key where name = $1", name))
                .isEqualTo("true");
    }

    @Test
    void theSecretIsNowhereButOnThePageThatAnswers() {
        try (var log = new Overheard()) {
            var first = made(Map.of("order:read", "true"));
            var second = secret(act("rotate", Map.of("until", inHours(2))));
            act("revoke", Map.of());
            var everywhere = List.of(
                    owner.get(KEYS + "?q=" + name).asString(),
                    card().asString(),
                    owner.get(KEYS + "/export.csv").asString(),
                    owner.get("/admin/audit").asString(),
                    owner.get(KEYS + "/actions/rotate?id=" + id()).asString(),
                    Rows.text(pool, "select string_agg(audit::text, ' ') from audit"),
                    Rows.text(pool, "select string_agg(partner_key::text, ' ') from partner_key"),
                    String.join("\n", log.lines()));
            for (var secret : List.of(first, second)) {
                assertThat(everywhere).noneMatch(text -> text.contains(secret.substring("sbk_".length())));
            }
            assertThat(everywhere.getFirst()).contains(name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager", "support", "viewer"})
    void nobodyButOwnersSeesThem(String role) {
        made(Map.of("order:read", "true"));
        var somebody = Browsing.as(PanelPeople.with(pool, role));
        for (var path : List.of(KEYS, KEYS + "/new", KEYS + "/" + id(), KEYS + "/export.csv")) {
            assertThat(somebody.get(path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(somebody.post(KEYS + "/actions/rotate", Map.of("id", id())).statusCode())
                .isEqualTo(403);
        assertThat(somebody.post(KEYS + "/new", Map.of("name", name + "2", "order:read", "true"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(somebody.get("/admin/me").asString()).doesNotContain(KEYS);
        assertThat(somebody.get("/admin/find?q=" + name).asString()).doesNotContain(KEYS);
    }

    @Test
    void aMissingKeyIsSaidToBeMissing() {
        for (var key : List.of("x", "999999999999")) {
            assertThat(owner.get(KEYS + "/" + key).statusCode()).isEqualTo(404);
            for (var action : List.of("rotate", "revoke")) {
                assertThat(owner.act("partner-keys", action, key, Map.of()).asString())
                        .contains("Такого ключа нет");
            }
        }
    }

    private String made(Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("name", name);
        var answer = owner.post(KEYS + "/new", all);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        return secret(answer);
    }

    private String refused(Map<String, String> fields) {
        var answer = owner.post(KEYS + "/new", fields);
        assertThat(answer.statusCode()).isEqualTo(422);
        return answer.asString();
    }

    private Response act(String action, Map<String, String> asked) {
        return owner.act("partner-keys", action, id(), asked);
    }

    private Response card() {
        return owner.get(KEYS + "/" + id());
    }

    private String id() {
        return Rows.text(pool, "select id from partner_key where name = $1", name);
    }

    private String audit() {
        return Rows.text(
                pool,
                "select concat_ws(' ', actor, action, changes) from audit where section = 'partner-keys' and object ="
                        + " $1 order by id desc limit 1",
                id());
    }

    private String inHours(int hours) {
        return LocalDateTime.now(ZoneId.of(zone))
                .plusHours(hours)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    private static void opens(String secret, int status) {
        plain().header("API_Key", secret).get(ORDERS).then().statusCode(status);
    }

    private static String secret(Response page) {
        var found = SECRET.matcher(page.asString());
        assertThat(found.find()).as(page.asString()).isTrue();
        return found.group(1);
    }
}

package steps.admin.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.admin.partner.Call.plain;
import static steps.admin.partner.Call.problem;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import steps.testing.Async;
import steps.testing.Rows;

@PartnerTest
class NamedKeysTest {
    private static final String DAYS = "/order/2001-01-01-2001-01-02";

    @Inject
    Pool pool;

    @Test
    void opensWhatItIsGoodForAndNothingElse() {
        var key = key("order:read", "1 day");
        plain().header("API_Key", key).get(DAYS).then().statusCode(200);
        problem(
                plain().header("API_Key", key)
                        .contentType("application/json")
                        .body("[]")
                        .post("/pvz")
                        .then(),
                403,
                "missing_scope");
        problem(
                plain().header("API_Key", key)
                        .contentType("application/json")
                        .body("{}")
                        .put("/order/1/status")
                        .then(),
                403,
                "missing_scope");
    }

    @Test
    void takesABodyThatCameInWhileItWasLookedUp() {
        plain().header("API_Key", key("pvz:write", "1 day"))
                .contentType("application/json")
                .body("[{\"id\": \"k\", \"full_address\": \"Omsk\"}]")
                .post("/pvz")
                .then()
                .statusCode(200);
    }

    @Test
    void tellsWhenItWasUsedLast() {
        plain().header("API_Key", key("order:read", "1 day")).get(DAYS).then().statusCode(200);
        assertThat(Rows.number(
                        pool, "select count(*) from partner_key where last_used_at > now() - interval '1 minute'"))
                .isPositive();
    }

    @Test
    void endsOnItsDay() {
        problem(
                plain().header("API_Key", key("order:read", "-1 second"))
                        .get(DAYS)
                        .then(),
                403,
                "expired_key");
    }

    @Test
    void isNoneOnceItIsRevoked() {
        var key = key("order:read", "1 day");
        Async.await(() -> pool.preparedQuery("update partner_key set revoked_at = now() where hash = $1")
                .execute(Tuple.of(KeySecret.hash(key))));
        problem(plain().header("API_Key", key).get(DAYS).then(), 403, "wrong_key");
        problem(plain().header("API_Key", KeySecret.random()).get(DAYS).then(), 403, "wrong_key");
    }

    @Test
    void itsFormerSecretIsUsedApartFromItsOwn() {
        var former = key("order:read", "1 day");
        var name = Rows.text(pool, "select name from partner_key where hash = $1", KeySecret.hash(former));
        var secret = KeySecret.random();
        Rows.change(
                pool,
                "update partner_key set previous_hash = hash, previous_until = now() + interval '1 hour', hash = $2"
                        + " where name = $1",
                name,
                KeySecret.hash(secret));
        plain().header("API_Key", secret).get(DAYS).then().statusCode(200);
        var used = "select previous_used_at is not null from partner_key where name = $1";
        assertThat(Rows.text(pool, used, name)).isEqualTo("false");
        plain().header("API_Key", former).get(DAYS).then().statusCode(200);
        assertThat(Rows.text(pool, used, name)).isEqualTo("true");

        Rows.change(
                pool, "update partner_key set previous_until = now(), previous_used_at = null where name = $1", name);
        problem(plain().header("API_Key", former).get(DAYS).then(), 403, "expired_key");
        assertThat(Rows.text(pool, used, name)).isEqualTo("false");
    }

    private String key(String scopes, String lasts) {
        var secret = KeySecret.random();
        Async.await(() -> pool.preparedQuery(
                        "insert into partner_key (name, hash, scopes, created_at, expires_at) values ($1, $2, string_to_array($3, ','),"
                                + " now(), now() + cast($4::text as interval))")
                .execute(Tuple.of("k" + UUID.randomUUID(), KeySecret.hash(secret), scopes, lasts)));
        return secret;
    }
}

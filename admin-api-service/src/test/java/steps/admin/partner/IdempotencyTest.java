package steps.admin.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static steps.admin.partner.Call.json;
import static steps.admin.partner.Call.problem;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import steps.domain.user.Users;
import steps.testing.Async;
import steps.testing.People;
import steps.testing.Rows;
import steps.testing.Shop;

@PartnerTest
class IdempotencyTest {
    private static final String LIST = "[{\"id\": \"a\", \"full_address\": \"Омск, Мира, 1\"}]";
    private static final String OTHER = "[{\"id\": \"b\", \"full_address\": \"Омск, Мира, 2\"}]";

    @Inject
    Shop shop;

    @Inject
    Users users;

    @Inject
    Pool pool;

    private String key;

    @BeforeEach
    void aWordOfItsOwn() {
        key = UUID.randomUUID().toString();
    }

    @Test
    void theSameUploadIsAnsweredAsBeforeAndDoneOnce() {
        upload(LIST).then().statusCode(200).header("Idempotent-Replayed", nullValue());
        json(OTHER).post("/pvz").then().statusCode(200);

        upload(LIST)
                .then()
                .statusCode(200)
                .header("Idempotent-Replayed", "true")
                .header("Content-Type", "application/json")
                .body("message", equalTo("Successfully saved 1 PVZ items"));
        assertThat(active()).isEqualTo("b");
    }

    @Test
    void anotherBodyUnderTheSameWordIsRefused() {
        upload(LIST).then().statusCode(200);
        problem(upload(OTHER).then(), 422, "idempotency_key_reused");
        assertThat(active()).isEqualTo("a");
    }

    @Test
    void aCallThatIsBeingWorkedOnIsNotBegunAgain() {
        run("insert into partner_call (partner, key, token, claimed_until, kept_until)" + " values ('', '" + key
                + "', gen_random_uuid(), now() + interval '1 minute', now() + interval '1 day')");
        problem(upload(LIST).then(), 409, "request_in_progress");
    }

    @Test
    void aCallThatWasLostWithItsReplicaMayBeMadeAgain() {
        run("insert into partner_call (partner, key, token, claimed_until, kept_until)" + " values ('', '" + key
                + "', gen_random_uuid(), now() - interval '1 minute', now() + interval '1 day')");
        upload(LIST).then().statusCode(200);
    }

    @Test
    void ofManyAtOnceOneIsDone() {
        var statuses = IntStream.range(0, 8)
                .parallel()
                .map(i -> upload(LIST).statusCode())
                .boxed()
                .toList();
        assertThat(statuses).contains(200).isSubsetOf(200, 409);
    }

    @Test
    void aRefusedCallIsRefusedAgain() {
        problem(upload("[]").then(), 400, "empty_list");
        upload("[]")
                .then()
                .statusCode(400)
                .header("Idempotent-Replayed", "true")
                .body("code", equalTo("empty_list"));
    }

    @Test
    void aChangeOfAnOrderIsAnsweredAsBefore() {
        var alice = People.registered(users, "Alice");
        shop.gives(alice, 1_000);
        long order = shop.sells(alice, shop.product("MUG-1", 10, 1), shop.pickupPoint())
                .id();
        change(order, "{\"status\": \"shipped\"}").then().statusCode(200).body("status", equalTo("shipped"));
        json("{\"status\": \"delivered\"}")
                .put("/order/" + order + "/status")
                .then()
                .statusCode(200);

        change(order, "{\"status\": \"shipped\"}")
                .then()
                .statusCode(200)
                .header("Idempotent-Replayed", "true")
                .body("status", equalTo("shipped"));
        problem(change(order, "{\"status\": \"canceled\"}").then(), 422, "idempotency_key_reused");
        problem(change(order + 1_000_000, "{\"status\": \"shipped\"}").then(), 422, "idempotency_key_reused");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "a b"})
    void aWordThatCannotBeOneIsRefused(String word) {
        key = word;
        problem(upload(LIST).then(), 400, "bad_idempotency_key");
    }

    @Test
    void answersAreKeptForADay() {
        upload(LIST).then().statusCode(200);
        run("update partner_call set kept_until = now() - interval '1 second' where key = '" + key + "'");
        upload(OTHER).then().statusCode(200).header("Idempotent-Replayed", nullValue());
    }

    private io.restassured.response.Response upload(String body) {
        return json(body).header("Idempotency-Key", key).post("/pvz");
    }

    private io.restassured.response.Response change(long order, String body) {
        return json(body).header("Idempotency-Key", key).put("/order/" + order + "/status");
    }

    private String active() {
        return Rows.text(pool, "select string_agg(id, ' ') from pickup_point where active");
    }

    private void run(String sql) {
        Async.await(() -> pool.query(sql).execute());
    }
}

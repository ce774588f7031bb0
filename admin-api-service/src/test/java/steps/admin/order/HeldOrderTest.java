package steps.admin.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static steps.admin.partner.Call.json;
import static steps.admin.partner.Call.problem;
import static steps.admin.partner.Call.withKey;
import static steps.testing.Async.await;

import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.admin.partner.PartnerTest;
import steps.domain.user.Users;
import steps.testing.People;
import steps.testing.Rows;
import steps.testing.Shop;
import steps.testing.Waits;

/** Somebody holds a product's row while a partner cancels its orders. */
@PartnerTest
class HeldOrderTest {
    private static final int ORDERS = 20;
    private static final int CONNECTIONS = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Shop shop;

    @Inject
    Users users;

    @Inject
    Pool pool;

    private List<Long> orders;
    private long mug;
    private SqlConnection operator;

    @BeforeEach
    void anOperatorHoldsTheProduct() {
        mug = shop.product("MUG-1", 10, ORDERS);
        var alice = People.registered(users, "Alice");
        shop.gives(alice, 500);
        var point = shop.pickupPoint();
        orders = IntStream.range(0, ORDERS)
                .mapToObj(n -> shop.sells(alice, mug, point).id())
                .toList();
        operator = await(pool::getConnection);
        await(() -> operator.query("begin").execute());
        await(() -> operator.preparedQuery("select 1 from product where id = $1 for update")
                .execute(Tuple.of(mug)));
    }

    @AfterEach
    void close() {
        await(operator::close);
    }

    @Test
    void whoeverWaitsTooLongIsToldToComeAgainAndTheOthersFindConnections() {
        var waiting = orders.stream().map(this::canceled).toList();
        Waits.until(PATIENCE, "the waits are spread", () -> atLocks() <= CONNECTIONS / 3 && atLocks() > 0);
        assertThat(withKey().get("/order/2025-10-01-2025-10-01").statusCode()).isEqualTo(200);
        for (var answer : waiting) {
            var refused = answer.join();
            problem(refused.then(), 503, "busy").header("Retry-After", equalTo("5"));
        }
        assertThat(statuses()).isEqualTo("paid");
        await(() -> operator.query("rollback").execute());
        orders.forEach(order -> assertThat(canceled(order).join().statusCode()).isEqualTo(200));
        assertThat(statuses()).isEqualTo("canceled");
        assertThat(shop.stockOf(mug)).isEqualTo(ORDERS);
    }

    private long atLocks() {
        return Rows.number(
                pool,
                "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()");
    }

    private String statuses() {
        return Rows.text(pool, "select string_agg(distinct status, ',') from \"order\" where id = any ($1)", (Object)
                orders.toArray(Long[]::new));
    }

    /** On a thread of its own: the answer waits. */
    private CompletableFuture<Response> canceled(long order) {
        return CompletableFuture.supplyAsync(
                () -> json("{\"status\": \"canceled\"}").put("/order/" + order + "/status"),
                Thread::startVirtualThread);
    }
}

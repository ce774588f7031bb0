package steps.admin.order;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.admin.partner.Call.json;
import static steps.testing.Async.await;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import steps.admin.partner.PartnerTest;
import steps.domain.user.User;
import steps.domain.user.Users;
import steps.testing.People;
import steps.testing.Rows;
import steps.testing.SchemaOwner;
import steps.testing.Shop;
import steps.testing.Waits;

/** PostgreSQL ends a partner's transaction for the sake of others: that is no answer to the partner. */
@PartnerTest
class RetriedOrderTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Shop shop;

    @Inject
    Users users;

    @Inject
    Pool pool;

    private User alice;
    private long mug;
    private long order;

    @BeforeEach
    void aliceHasOrdered() {
        mug = shop.product("MUG-1", 10, 1);
        alice = People.registered(users, "Alice");
        shop.gives(alice, 50);
        order = shop.sells(alice, mug, shop.pickupPoint()).id();
    }

    @AfterEach
    void nothingIsEndedAnyMore() {
        SchemaOwner.run("drop function if exists ended_for_others cascade", "drop sequence if exists attempts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"40P01", "40001"})
    void aChangeIsMadeAgainAfterADeadlockOrASerializationFailure(String state) {
        theFirstThreeAttemptsEndWith(state);
        assertThat(canceled()).isEqualTo(200);
        assertThat(attempts()).isEqualTo(4);
        assertThat(status()).isEqualTo("canceled");
        assertThat(shop.stockOf(mug)).isEqualTo(1);
        assertThat(Rows.number(pool, "select count(*) from delivery where chat_id = $1", alice.telegramId()))
                .isEqualTo(1);
    }

    @Test
    void aChangeIsMadeWhenWhoeverHoldsTheOrderLetsItGo() {
        var operator = await(pool::getConnection);
        try {
            await(() -> operator.query("begin").execute());
            await(() -> operator.preparedQuery("select 1 from \"order\" where id = $1 for update")
                    .execute(Tuple.of(order)));
            var change = CompletableFuture.supplyAsync(this::canceled, Thread::startVirtualThread);
            Waits.until(PATIENCE, "it waits", () -> atLocks() > 0);
            Waits.until(PATIENCE, "it has given up once", () -> atLocks() == 0);
            await(() -> operator.query("commit").execute());
            assertThat(change.join()).isEqualTo(200);
        } finally {
            await(operator::close);
        }
        assertThat(status()).isEqualTo("canceled");
    }

    /** Nothing of the order's own is left by an attempt, so the count is a sequence's. */
    private void theFirstThreeAttemptsEndWith(String state) {
        SchemaOwner.run(
                "create sequence attempts",
                "grant usage, select on sequence attempts to public",
                """
                create function ended_for_others() returns trigger language plpgsql as $$
                begin
                  if nextval('attempts') <= 3 then
                    raise exception 'ended for others' using errcode = '%s';
                  end if;
                  return new;
                end $$
                """.formatted(state),
                """
                create trigger ended_for_others before update on "order"
                  for each row execute function ended_for_others()
                """);
    }

    private long attempts() {
        return Rows.number(pool, "select last_value from attempts");
    }

    private long atLocks() {
        return Rows.number(
                pool,
                "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()");
    }

    private int canceled() {
        return json("{\"status\": \"canceled\"}")
                .put("/order/" + order + "/status")
                .statusCode();
    }

    private String status() {
        return Rows.text(pool, "select status from \"order\" where id = $1", order);
    }
}

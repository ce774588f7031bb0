package steps.admin.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steps.admin.command.EndpointRows;
import steps.sandbox.postgres.LocalPostgres;

/** From a change in the database to a partner who is told of it, by two replicas at once. */
class WebhooksTest {
    private static final AtomicLong ORDERS = new AtomicLong(1000);

    private static LocalPostgres postgres;
    private static Receiver receiver;
    private static Replica one;
    private static Replica other;
    private static EndpointRows endpoints;

    private final String name = "p" + UUID.randomUUID();
    private final String path = "/" + name;

    @BeforeAll
    static void start() throws IOException, SQLException {
        postgres = LocalPostgres.temporary();
        Flyway.configure()
                .dataSource(postgres.source(postgres.database()))
                .locations("classpath:db/migration")
                .load()
                .migrate();
        receiver = Receiver.start();
        endpoints = new EndpointRows(postgres.source(postgres.database()));
        run("""
                insert into users (id, telegram_id, first_name, phone, referral_code, consent_at, registered_at)
                values (1, 1, 'Мария', '+79991234567', 'a', now(), now())
                """);
        run("insert into category (id, title) values (1, 'Подарки')");
        run("insert into product (id, category_id, title, price, code) values (1, 1, 'Плед', 10, 'PLED')");
        run("insert into pickup_point (id, full_address, search_text) values ('p1', 'Омск, 1', 'омск 1')");
        one = new Replica(postgres).begin();
        other = new Replica(postgres).begin();
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
        receiver.close();
        postgres.close();
    }

    @AfterEach
    void tellNobodyAnyMore() throws SQLException {
        endpoints.remove(name);
    }

    @Test
    void tellsOfAnOrderAndOfWhatBecomesOfIt() throws SQLException {
        var secret = endpoint(EventKinds.ALL);
        long order = order();
        reaches(order, "shipped");
        until(() -> receiver.received(path).size() == 2);

        var created = told("order.created");
        assertThat(new JsonObject(created.body()).getJsonObject("data").encode())
                .isEqualTo(
                        "{\"order_id\":\"" + order
                                + "\",\"status\":\"paid\",\"changed_by\":\"system\",\"pvz_id\":\"p1\",\"product_codes\":[\"PLED\"]}");
        assertThat(created.body()).doesNotContain("Мария", "999123");
        assertThat(new JsonObject(created.body()).getString("timestamp")).matches("20.*T.*\\.[0-9]{6}Z");
        assertThat(created.signature())
                .isEqualTo(WebhookSignature.of(
                        created.id(), Long.parseLong(created.timestamp()), created.body(), List.of(secret)));
        assertThat(Math.abs(Instant.now().getEpochSecond() - Long.parseLong(created.timestamp())))
                .isLessThan(60);
        assertThat(told("order.status_changed").body()).contains("\"status\" : \"shipped\"");

        reaches(order, "canceled");
        until(() -> receiver.received(path).size() == 3);
        assertThat(told("order.canceled").body()).contains("\"status\" : \"canceled\"");
    }

    @Test
    void aRolledBackChangeIsNotTold() throws SQLException {
        endpoint(EventKinds.ALL);
        try (Connection connection = postgres.source(postgres.database()).getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(orderSql(ORDERS.incrementAndGet()));
            connection.rollback();
        }
        long kept = order();
        until(() -> !receiver.received(path).isEmpty());
        assertThat(receiver.received(path))
                .singleElement()
                .satisfies(told -> assertThat(told.body()).contains("\"" + kept + "\""));
    }

    @Test
    void tellsOnlyWhatAnEndpointWants() throws SQLException {
        endpoint(List.of("order.canceled"));
        long order = order();
        reaches(order, "canceled");
        until(() -> !receiver.received(path).isEmpty());
        assertThat(receiver.received(path)).hasSize(1);
        told("order.canceled");
    }

    @Test
    void tellsWhichPickupPointsAreWithdrawn() throws SQLException {
        endpoint(List.of("pvz.withdrawn"));
        run(
                "insert into pickup_point (id, full_address, search_text) select 'w' || n, 'Омск', 'омск' from generate_series(1, 601) as n");
        run("update pickup_point set full_address = 'Омск, 2' where id like 'w%'");
        run("update pickup_point set active = false where id = 'w601'");
        run("delete from pickup_point where id like 'w%'");
        until(() -> receiver.received(path).size() == 3);
        assertThat(receiver.received(path).stream()
                        .map(told -> new JsonObject(told.body())
                                .getJsonObject("data")
                                .getJsonArray("pvz_ids")
                                .size()))
                .containsExactlyInAnyOrder(1, 500, 100);
    }

    @Test
    void triesAgainUnderTheSameIdAndKeepsALog() throws SQLException {
        receiver.answer(path, 500, 302);
        endpoint(EventKinds.ALL);
        order();
        until(() -> attempts() == 1);
        assertThat(text("select failing_since is not null from webhook_endpoint where name = '" + name + "'"))
                .isEqualTo("t");
        assertThat(text(
                        "select next_at between now() + interval '3 seconds' and now() + interval '6 seconds' from webhook_delivery where endpoint_id = "
                                + id()))
                .isEqualTo("t");
        assertThat(one.count("failed") + other.count("failed")).isPositive();
        hurry();
        until(() -> attempts() == 2);
        hurry();
        until(() -> attempts() == 3);

        assertThat(receiver.received(path).stream().map(Receiver.Received::id).distinct())
                .hasSize(1);
        assertThat(receiver.received("/elsewhere")).isEmpty();
        assertThat(endpoints.log(name)).hasSize(3);
        assertThat(endpoints.log(name).getFirst()).contains("order.created", "delivered", "204");
        assertThat(endpoints.log(name).get(1)).contains("302");
        assertThat(text("select failing_since is null from webhook_endpoint where name = '" + name + "'"))
                .isEqualTo("t");
    }

    /** The lease of a replica that died with a message in its hands runs out; what it might still say of it counts no more. */
    @Test
    void attemptsOfADeadReplicaAreMadeByAnother() throws SQLException {
        endpoint(EventKinds.ALL);
        endpoints.disable(name);
        order();
        var lost = one.queue().claim(Long.parseLong(id())).await().indefinitely();
        assertThat(lost).hasSize(1);
        endpoints.enable(name);
        until(() -> receiver.received(path).size() == 1);
        assertThat(receiver.received(path).getFirst().id())
                .isEqualTo(lost.getFirst().id());

        one.queue().giveUp(lost.getFirst(), Duration.ZERO, 500, null).await().indefinitely();
        assertThat(text("select state from webhook_delivery where endpoint_id = " + id()))
                .isEqualTo("delivered");
    }

    @Test
    void twoReplicasTellEachMessageOnce() throws SQLException {
        endpoint(EventKinds.ALL);
        for (int i = 0; i < 150; i++) {
            order();
        }
        until(() -> receiver.received(path).size() >= 150);
        until(() -> text("select count(*) from webhook_delivery where state = 'waiting' and endpoint_id = " + id())
                .equals("0"));
        assertThat(receiver.received(path)).hasSize(150);
        assertThat(receiver.received(path).stream().map(Receiver.Received::id).distinct())
                .hasSize(150);
        assertThat(one.count("delivered")).isPositive();
        assertThat(other.count("delivered")).isPositive();
    }

    @Test
    void bothSecretsSignWhileOneIsRotated() throws SQLException {
        var before = endpoint(EventKinds.ALL);
        var now = endpoints.rotate(name, "1").orElseThrow();
        order();
        until(() -> receiver.received(path).size() == 1);
        var told = receiver.received(path).getFirst();
        assertThat(told.signature())
                .isEqualTo(WebhookSignature.of(
                        told.id(), Long.parseLong(told.timestamp()), told.body(), List.of(now, before)));

        run("update webhook_endpoint set previous_until = now() where name = '" + name + "'");
        order();
        until(() -> receiver.received(path).size() == 2);
        assertThat(receiver.received(path).getLast().signature()).doesNotContain(" ");
    }

    @Test
    void anEndpointThatIsGoneIsToldNothingMore() throws SQLException {
        receiver.answer(path, 410);
        endpoint(EventKinds.ALL);
        order();
        until(() -> attempts() == 1);
        order();
        assertThat(text("select disabled_reason from webhook_endpoint where name = '" + name + "'"))
                .contains("410");
        assertThat(endpoints.list()).anyMatch(line -> line.startsWith(name) && line.contains("disabled"));
        assertThat(receiver.received(path)).hasSize(1);
    }

    @Test
    void anEndpointThatFailsForThreeDaysIsDisabledUntilSomebodyEnablesIt() throws SQLException {
        receiver.answer(path, 503);
        endpoint(EventKinds.ALL);
        endpoints.disable(name);
        order();
        run("update webhook_delivery set attempts = 9 where endpoint_id = " + id());
        run(
                "update webhook_endpoint set disabled_at = null, disabled_reason = null, failing_since = now() - interval '70 hours' where name = '"
                        + name + "'");
        until(() -> attempts() == 1);
        assertThat(text("select disabled_reason from webhook_endpoint where name = '" + name + "'"))
                .contains("three days");
        assertThat(text("select state from webhook_delivery where endpoint_id = " + id()))
                .isEqualTo("failed");
        assertThat(one.count("given_up") + other.count("given_up")).isPositive();

        endpoints.enable(name);
        assertThat(endpoints.replay(name, "2000-01-01T00:00:00Z", "2999-01-01T00:00:00Z"))
                .isPositive();
        var first = receiver.received(path).getFirst().id();
        until(() -> receiver.received(path).stream()
                        .filter(told -> told.id().equals(first))
                        .count()
                == 2);
    }

    @ParameterizedTest
    @CsvSource({
        "http://10.1.2.3/x, inside of a network",
        "https://169.254.169.254/latest/meta-data, inside of a network",
        "https://[::1]/, inside of a network",
        "https://[::ffff:10.0.0.1]/, inside of a network",
        "https://does-not-exist.invalid/, not known",
        "http://127.0.0.1:1/, connection failed",
        "https://user@example.com/, cannot be used",
    })
    void goesNowhereItMayNot(String url, String why) throws SQLException {
        assertThat(endpoints.add(name, url, EventKinds.ALL)).isPresent();
        order();
        until(() -> attempts() == 1);
        assertThat(endpoints.log(name))
                .singleElement()
                .satisfies(line -> assertThat(line).contains(why));
    }

    private WebhookSecret endpoint(List<String> events) throws SQLException {
        return endpoints.add(name, receiver.url(path), events).orElseThrow();
    }

    private static long order() throws SQLException {
        long id = ORDERS.incrementAndGet();
        run(orderSql(id));
        return id;
    }

    private static String orderSql(long id) {
        return """
                insert into "order" (id, user_id, recipient_first_name, recipient_last_name, recipient_phone, pickup_point_id, created_at, changed_at)
                values (%1$d, 1, 'Мария', 'Сидорова', '+79991234567', 'p1', now(), now());
                insert into order_item (order_id, product_id, product_code, price) values (%1$d, 1, 'PLED', 10);
                insert into order_status (order_id, status, changed_at, actor) values (%1$d, 'paid', now(), 'system');
                """.formatted(id);
    }

    private static void reaches(long order, String status) throws SQLException {
        run("insert into order_status (order_id, status, changed_at, actor) values (" + order + ", '" + status
                + "', now(), 'partner')");
    }

    private Receiver.Received told(String kind) {
        return receiver.received(path).stream()
                .filter(told -> new JsonObject(told.body()).getString("type").equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private String id() throws SQLException {
        return text("select id from webhook_endpoint where name = '" + name + "'");
    }

    private long attempts() throws SQLException {
        return Long.parseLong(text("select count(*) from webhook_attempt where endpoint_id = " + id()));
    }

    private void hurry() throws SQLException {
        run("update webhook_delivery set next_at = now() where state = 'waiting' and endpoint_id = " + id());
    }

    private static void until(Callable<Boolean> condition) {
        var end = Instant.now().plusSeconds(40);
        try {
            while (!condition.call()) {
                assertThat(Instant.now()).as("waited too long").isBefore(end);
                Thread.sleep(20);
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = postgres.source(postgres.database()).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(String query) throws SQLException {
        try (Connection connection = postgres.source(postgres.database()).getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}

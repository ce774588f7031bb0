package steps.admin.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.admin.command.EndpointRows;
import steps.sandbox.postgres.LocalPostgres;
import steps.testing.Waits;

/** A process that sends is killed with messages in its hands, and another goes on. */
class KilledSenderTest {
    private static final int MESSAGES = 30;

    /** What one claims at once. */
    private static final int IN_HAND = 8;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static LocalPostgres postgres;
    private static Receiver receiver;
    private static EndpointRows endpoints;

    @BeforeAll
    static void start() throws IOException {
        postgres = LocalPostgres.temporary();
        Flyway.configure()
                .dataSource(postgres.source(postgres.database()))
                .locations("classpath:db/migration")
                .load()
                .migrate();
        receiver = Receiver.start();
        endpoints = new EndpointRows(postgres.source(postgres.database()));
    }

    @AfterAll
    static void stop() {
        receiver.close();
        postgres.close();
    }

    @BeforeEach
    void manyMessages() throws SQLException {
        run(
                "insert into pickup_point (id, full_address, search_text) select 'w' || n, 'Омск', 'омск' from generate_series(1, "
                        + MESSAGES + ") as n");
    }

    @AfterEach
    void nobodyIsTold() throws SQLException {
        endpoints.remove("held");
        endpoints.remove("quick");
    }

    @Test
    void messagesThatAKilledReplicaWasPostingArePostedByAnotherUnderTheirIds() throws Exception {
        receiver.hold("/held");
        told("held", "/held");
        try (var killed = SenderProcess.start(postgres)) {
            Waits.until(
                    PATIENCE,
                    "all in hand is posted",
                    () -> receiver.received("/held").size() == IN_HAND);
            killed.kill();
        }
        var lost = ids("/held");
        receiver.release("/held");
        assertThat(count("state = 'delivered'")).isZero();
        assertThat(count("claim is not null")).isEqualTo(IN_HAND);

        try (var other = new Replica(postgres).begin()) {
            Waits.until(PATIENCE, "the others have arrived", () -> count("state = 'delivered'") == MESSAGES - IN_HAND);
            assertThat(ids("/held").subList(IN_HAND, MESSAGES)).doesNotContainAnyElementsOf(lost);
            leasesRunOut();
            Waits.until(PATIENCE, "all have arrived", () -> count("state = 'delivered'") == MESSAGES);
            assertThat(other.count("delivered")).isEqualTo(MESSAGES);
        }
        assertThat(times("/held"))
                .hasSize(MESSAGES)
                .allSatisfy((id, times) -> assertThat(times).isEqualTo(lost.contains(id) ? 2 : 1));
    }

    @Test
    void nothingIsLostWhenAReplicaIsKilledInTheMidstOfItsWork() throws Exception {
        told("quick", "/quick");
        try (var killed = SenderProcess.start(postgres)) {
            Waits.until(
                    PATIENCE,
                    "some have arrived",
                    () -> receiver.received("/quick").size() >= IN_HAND);
            killed.kill();
        }
        try (var other = new Replica(postgres).begin()) {
            leasesRunOut();
            Waits.until(PATIENCE, "all have arrived", () -> count("state = 'delivered'") == MESSAGES);
            assertThat(other.count("given_up")).isZero();
        }
        assertThat(times("/quick"))
                .hasSize(MESSAGES)
                .allSatisfy((id, times) -> assertThat(times).isLessThanOrEqualTo(2));
    }

    /** Of an endpoint that is told one message for each point that goes. */
    private static void told(String name, String path) throws SQLException {
        endpoints.add(name, receiver.url(path), List.of("pvz.withdrawn"));
        for (int n = 1; n <= MESSAGES; n++) {
            run("delete from pickup_point where id = 'w" + n + "'");
        }
    }

    /** A minute later; whoever was killed says nothing more. */
    private static void leasesRunOut() throws SQLException {
        run("update webhook_delivery set next_at = next_at - interval '60 seconds' where claim is not null");
    }

    private static List<String> ids(String path) {
        return receiver.received(path).stream().map(Receiver.Received::id).toList();
    }

    private static Map<String, Long> times(String path) {
        return ids(path).stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static long count(String which) {
        try (Connection connection = postgres.source(postgres.database()).getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from webhook_delivery where " + which)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = postgres.source(postgres.database()).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

package steps.admin.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steps.admin.partner.ExampleProgram;
import steps.admin.partner.LosingProxy;
import steps.admin.partner.LosingProxy.Change;
import steps.admin.partner.PartnerResource;
import steps.admin.partner.PartnerTest;
import steps.testing.Rows;
import steps.testing.SchemaOwner;

/** The life of a partner by the programs that partners begin with, against the service as it runs. */
@PartnerTest
class ExamplePartnerTest extends AliceBuys {
    private static final String SECRET = Base64.getEncoder().encodeToString(new byte[24]);
    private static final String TRACKING = "https://dostavka.yandex.ru/route/0a1b2c";

    @TempDir
    Path folder;

    @TestHTTPResource("/pvz")
    URI pickupPoints;

    private final String name = "x" + UUID.randomUUID();

    @AfterEach
    void nobodyListens() {
        Rows.change(pool, "delete from webhook_endpoint where name = $1", name);
    }

    @ParameterizedTest
    @CsvSource({"Partner.java, Receive.java", "partner.py, receive.py"})
    void uploadsFollowsShipsAndIsTold(String partner, String receiver) throws IOException, InterruptedException {
        int port = freePort();
        try (var told = ExampleProgram.start(
                        receiver, folder, Map.of("WEBHOOK_SECRET", "whsec_" + SECRET), Integer.toString(port));
                var proxy =
                        LosingProxy.before(pickupPoints.resolve("/").toString().replaceFirst("/$", ""))) {
            listens(port);
            endpoint(port);
            var environment = Map.of("STEPS_API", proxy.url(), "API_KEY", PartnerResource.KEY);

            Files.writeString(
                    folder.resolve("points.json"),
                    "[{\"id\": \"" + name + "\", \"full_address\": \"Омск улица Мира 1\"}]");
            try (var upload = ExampleProgram.start(partner, folder, environment, "upload", "points.json")) {
                assertThat(upload.ended()).contains("Successfully saved 1 PVZ items");
            }
            point = name;
            var order = Long.toString(bought("EXAMPLE-1", MORNING));
            changedLongAgo(order);
            try (var follow = ExampleProgram.start(partner, folder, environment, "follow", "2004-05-01T00:00:00Z")) {
                follow.prints("\"" + order + "\"", "EXAMPLE-1", name);
            }
            try (var ship = ExampleProgram.start(partner, folder, environment, "ship", order, TRACKING)) {
                assertThat(ship.ended()).contains("shipped");
            }
            assertThat(Rows.text(pool, "select tracking_url from \"order\" where id = " + order))
                    .isEqualTo(TRACKING);
            var key = proxy.changes().getFirst().idempotencyKey();
            assertThat(key).isNotBlank();
            assertThat(proxy.changes()).containsExactly(new Change(key, false), new Change(key, true));

            told.prints("order.created", "order.status_changed", "\"" + order + "\"");
        }
    }

    private void endpoint(int port) {
        Rows.change(
                pool,
                "insert into webhook_endpoint (name, url, events, secret, created_at)"
                        + " values ($1, $2, array['order.created', 'order.status_changed'], $3, now())",
                name,
                "http://127.0.0.1:" + port + "/hooks",
                "whsec_" + SECRET);
    }

    /** What changes right now is told only later. */
    private static void changedLongAgo(String order) {
        SchemaOwner.run("update \"order\" set changed_at = '2004-06-01' where id = " + order);
    }

    private static void listens(int port) throws InterruptedException {
        var end = Instant.now().plusSeconds(60);
        while (true) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                assertThat(socket.isConnected()).isTrue();
                return;
            } catch (IOException notYet) {
                assertThat(Instant.now()).as("it never listens").isBefore(end);
                Thread.sleep(100);
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

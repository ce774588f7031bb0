package steps.admin.order;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.admin.partner.Call.json;

import com.sun.net.httpserver.HttpServer;
import io.vertx.mutiny.sqlclient.Tuple;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.admin.partner.PartnerTest;
import steps.testing.Async;

/** What partners are told of a purchase and of what they do with it, by the service as it runs. */
@PartnerTest
class ToldOrderTest extends AliceBuys {
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final String name = "t" + UUID.randomUUID();
    private HttpServer server;

    @BeforeEach
    void aPartnerListens() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            told.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        Async.await(() -> pool.preparedQuery(
                        "insert into webhook_endpoint (name, url, events, secret, created_at)"
                                + " values ($1, $2, array['order.created', 'order.canceled', 'pvz.withdrawn'], 'whsec_AAAA', now())")
                .execute(
                        Tuple.of(name, "http://127.0.0.1:" + server.getAddress().getPort() + "/")));
    }

    @AfterEach
    void nobodyListens() {
        Async.await(() -> pool.preparedQuery("delete from webhook_endpoint where name = $1")
                .execute(Tuple.of(name)));
        server.stop(0);
    }

    @Test
    void isToldWhenItIsMadeAndWhenItIsCanceled() throws InterruptedException {
        long order = bought("TOLD-1", MORNING);
        assertThat(told.poll(20, TimeUnit.SECONDS))
                .contains("order.created", "\"order_id\" : \"" + order + "\"", "TOLD-1", "\"changed_by\" : \"buyer\"")
                .doesNotContain("Alice");
        json("{\"status\": \"canceled\"}")
                .put("/order/" + order + "/status")
                .then()
                .statusCode(200);
        assertThat(told.poll(20, TimeUnit.SECONDS))
                .contains("order.canceled", "\"order_id\" : \"" + order + "\"", "\"changed_by\" : \"partner\"");
    }

    @Test
    void pointsOfAFormerListAreToldToBeWithdrawn() throws InterruptedException {
        json("[{\"id\": \"told-1\", \"full_address\": \"Омск, 1\"}]")
                .post("/pvz")
                .then()
                .statusCode(200);
        json("[{\"id\": \"told-2\", \"full_address\": \"Омск, 2\"}]")
                .post("/pvz")
                .then()
                .statusCode(200);
        String next;
        do {
            next = told.poll(20, TimeUnit.SECONDS);
            assertThat(next).contains("pvz.withdrawn");
        } while (!next.contains("told-1"));
    }
}

package steps.admin.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static steps.admin.partner.Call.problem;
import static steps.admin.partner.Call.withKey;

import io.quarkus.test.common.http.TestHTTPResource;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.admin.partner.PartnerResource;
import steps.admin.partner.PartnerTest;
import steps.testing.Rows;

/** Whatever happens on the way, a list that ends well is whole, and nothing is left behind. */
@PartnerTest
class OrderExportTroubleTest {
    private static final String DAY = "/order/2024-07-07-2024-07-07";

    /** About 35 MB, far more than all the buffers between us and the service hold. */
    private static final int ORDERS = 40_000;

    private static final String EXPORTS = """
             from pg_stat_activity
            where pid <> pg_backend_pid() and query like '%order_item%' and query not like '%pg_stat_activity%'
              and state <> 'idle'
            """;

    @Inject
    Pool pool;

    @TestHTTPResource("/")
    URI service;

    private final List<InputStream> open = new ArrayList<>();

    @BeforeEach
    void manyOrders() {
        if (Rows.number(pool, "select count(*) from \"order\" where created_at < '2024-07-08'") == 0) {
            ManyOrders.make(pool, 7_200_000_001L, "2024-07-07", ORDERS, 60);
        }
    }

    @AfterEach
    void nothingIsLeftBehind() throws IOException {
        for (var stream : open) {
            stream.close();
        }
        waitUntil(() -> exports() == 0);
        withKey().get("/order/2001-01-01-2001-01-01").then().statusCode(200);
    }

    @Test
    void aDatabaseThatIsCutOffIsAnErrorAndNotAShortList() throws Exception {
        var body = export();
        assertThat(body.readNBytes(1_000)).hasSize(1_000);
        waitUntil(() -> exports() == 1);
        assertThat(Rows.number(pool, "select count(pg_terminate_backend(pid))" + EXPORTS))
                .isEqualTo(1);
        assertThatThrownBy(body::readAllBytes).isInstanceOf(IOException.class);
    }

    @Test
    void whoeverStopsReadingIsCut() throws Exception {
        var body = export();
        waitUntil(() -> exports() == 1);
        waitUntil(() -> exports() == 0);
        assertThatThrownBy(body::readAllBytes).isInstanceOf(IOException.class);
    }

    @Test
    void whoeverHangsUpIsForgotten() throws Exception {
        var body = export();
        body.readNBytes(1_000);
        waitUntil(() -> exports() == 1);
        body.close();
        waitUntil(() -> exports() == 0);
    }

    @Test
    void whoeverReadsSlowlyButReadsGetsEverything() throws Exception {
        var body = export();
        long bytes = 0;
        var part = new byte[1_000_000];
        for (int read = body.readNBytes(part, 0, part.length); read > 0; read = body.readNBytes(part, 0, part.length)) {
            bytes += read;
            Thread.sleep(50);
        }
        assertThat(bytes).isGreaterThan(ORDERS * 600L);
    }

    @Test
    void onlySoManyAreReadAtOnce() throws Exception {
        for (int i = 0; i < PartnerResource.EXPORTS_AT_ONCE; i++) {
            export();
        }
        problem(withKey().get(DAY).then(), 429, "too_many_requests").header("Retry-After", "5");
    }

    private InputStream export() throws IOException, InterruptedException {
        var client = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(service.resolve(DAY))
                .header("API_Key", PartnerResource.KEY)
                .build();
        var answer = client.send(request, BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        open.add(answer.body());
        return answer.body();
    }

    private long exports() {
        return Rows.number(pool, "select count(*)" + EXPORTS);
    }

    private static void waitUntil(BooleanSupplier condition) {
        for (int tries = 0; tries < 1_200; tries++) {
            if (condition.getAsBoolean()) {
                return;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("It did not come to that within a minute.");
    }
}

package steps.admin.partner;

import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static steps.admin.partner.Call.json;
import static steps.admin.partner.Call.problem;
import static steps.admin.partner.Call.withKey;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.testing.Waits;

/** While the database is away, partners are told to come again, and nothing else. */
@QuarkusTest
@WithTestResource(DatabaseDoor.class)
@WithTestResource(PartnerResource.class)
class DatabaseAwayTest {
    private static final String DAYS = "/order/2001-01-01-2001-01-02";
    private static final String MANY = IntStream.range(0, 9_000)
            .mapToObj("{\"id\":\"p%d\",\"full_address\":\"Омск\"}"::formatted)
            .toList()
            .toString();

    DatabaseDoor door;

    @Inject
    MeterRegistry metrics;

    @BeforeEach
    void theDatabaseHasBeenThere() {
        withKey().get(DAYS).then().statusCode(200);
        door.shut();
    }

    @AfterEach
    void itIsThereAgain() {
        door.open();
        Waits.until(
                Duration.ofSeconds(30),
                "exports again",
                () -> withKey().get(DAYS).statusCode() == 200);
        json(MANY).post("/pvz").then().statusCode(200).body("count", equalTo(9_000));
    }

    @Test
    void everyCallIsToComeAgain() {
        Stream.<Supplier<Response>>of(
                        () -> withKey().get(DAYS),
                        () -> withKey().get(DAYS + "?limit=5"),
                        () -> json("{\"status\": \"shipped\"}").put("/order/17/status"),
                        () -> json(MANY).post("/pvz"),
                        () -> json("[{\"id\":\"x\",\"full_address\":\"Омск\"}]").post("/pvz"))
                .forEach(call -> {
                    for (int times = 0; times < 3; times++) {
                        problem(call.get().then(), 503, "unavailable").header("Retry-After", "5");
                    }
                });
        withKey().head(DAYS).then().statusCode(503).header("Retry-After", "5").body(emptyString());
        // An answer is counted when it has been sent, which may be after it has been read.
        Waits.until(
                Duration.ofSeconds(5),
                "the alert PartnerApiFails reads of all of them",
                () -> metrics.find("http.server.requests").tag("status", "503").timers().stream()
                                .mapToLong(Timer::count)
                                .sum()
                        >= 16);
    }

    @Test
    void callsWithoutTheDatabaseAreAnsweredAsEver() {
        problem(withKey().get("/order/x").then(), 400, "bad_range");
        problem(json("{}").post("/pvz").then(), 400, "not_an_array");
    }
}

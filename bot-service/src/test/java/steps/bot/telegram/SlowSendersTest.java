package steps.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import steps.story.stage.Stage;
import steps.story.stage.StoryTest;
import steps.testing.RawConnection;
import steps.testing.SideBySide;

/** Slow and endless senders hold neither memory nor a connection for long. */
@StoryTest
class SlowSendersTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    /** Longer than {@code SandboxResource} lets a head or a body take. */
    private static final Duration CUT = Duration.ofSeconds(40);

    private static final int BODY = 1_048_000;
    private static final boolean LONG = Boolean.getBoolean("steps.long");
    private static final int SENDERS = LONG ? 500 : 100;
    private static final int LOOKS = LONG ? 60 : 3;
    private static final long MEGABYTE = 1_000_000;

    @Inject
    Stage stage;

    @Inject
    Deliverer deliverer;

    @ParameterizedTest
    @ValueSource(strings = {"", "X-Telegram-Bot-Api-Secret-Token: guess\r\n"})
    void aCallerWithoutTheSecretIsRefusedBeforeTheBody(String header) throws IOException {
        try (var caller = connection()) {
            caller.send("POST /webhook HTTP/1.1\r\nHost: x\r\n" + header + "Content-Length: 1000\r\n\r\n");
            assertThat(caller.statusLine(SOON)).startsWith("HTTP/1.1 401");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/webhook/", "/webhook;x=1", "/webhook?x=1"})
    void noWayToWriteTheAddressLeadsPastTheGate(String path) throws IOException {
        try (var caller = connection()) {
            caller.send("POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n");
            assertThat(caller.statusLine(SOON)).matches("HTTP/1.1 40[14] .*");
        }
    }

    /** One after the other they would take minutes. */
    @TestFactory
    List<DynamicTest> whoeverHoldsSomethingBackIsCutAndNobodyElse() {
        var senders = new SideBySide()
                .holds(
                        "a refused caller who holds back the rest",
                        () -> isCut("POST /webhook HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{"))
                .holds(
                        "a body that stands still even with the secret",
                        () -> isCut(deliverer.head(1_000) + "{\"update_id\":"))
                .holds("a head that trickles", SlowSendersTest::aTricklingHeadIsCut)
                .holds("whoever is answered may call again", SlowSendersTest::whoeverIsAnsweredMayCallAgain);
        for (var begun : List.of("", "P", "POST /webhook HTTP/1.1\r\nHost: x\r\nX-Half: ")) {
            senders.holds("a head that is never whole: " + begun.length() + " characters", () -> isCut(begun));
        }
        for (var call : List.of("POST /nothing", "PUT /webhook")) {
            for (int bytes : List.of(1, 40_000)) {
                senders.holds("a body for nobody: " + call + ", " + bytes + " bytes", () -> aBodyIsCut(call, bytes));
            }
        }
        return senders.tests();
    }

    private static void isCut(String begun) throws IOException {
        try (var caller = connection()) {
            caller.send(begun);
            assertThat(caller.isEnded(CUT)).isTrue();
        }
    }

    private static void aBodyIsCut(String call, int bytes) throws IOException {
        try (var caller = connection()) {
            caller.send(call + " HTTP/1.1\r\nHost: x\r\nContent-Length: " + BODY + "\r\n\r\n");
            caller.send(new byte[bytes]);
            assertThat(caller.isEnded(CUT)).isTrue();
        }
    }

    private static void aTricklingHeadIsCut() throws IOException {
        try (var caller = connection()) {
            caller.send("GET /q/health/live HTTP/1.1\r\nX-Slow: ");
            boolean ended = false;
            for (int second = 0; second < CUT.toSeconds() && !ended; second++) {
                ended = caller.isEnded(Duration.ofSeconds(1));
                sendIfOpen(caller, ended);
            }
            assertThat(ended).isTrue();
        }
    }

    /** Otherwise the others would see a server that cuts everybody. */
    private static void whoeverIsAnsweredMayCallAgain() throws IOException {
        try (var caller = connection()) {
            for (int call = 0; call < 3; call++) {
                caller.send("GET /nothing HTTP/1.1\r\nHost: x\r\n\r\n");
                assertThat(caller.isEnded(Duration.ofSeconds(4))).isFalse();
            }
        }
    }

    @Test
    void aChunkedRequestEndsTheConnection() throws IOException {
        try (var caller = connection()) {
            caller.send(deliverer.head(5).replace("\r\n\r\n", "\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"));
            assertThat(caller.statusLine(SOON)).startsWith("HTTP/1.1 400");
            assertThat(caller.isEnded(Duration.ofSeconds(3))).isTrue();
        }
    }

    @Test
    void bodiesThatMissTheirLastByteFillNoMemoryAndNobodyWaits() throws IOException {
        var alice = stage.registered("Алиса");
        var body = new byte[BODY - 1];
        Arrays.fill(body, (byte) ' ');
        List<RawConnection> senders = new ArrayList<>();
        try {
            long before = heap();
            for (int number = 0; number < SENDERS; number++) {
                var sender = connection();
                senders.add(sender);
                sender.send("POST /webhook HTTP/1.1\r\nHost: x\r\nContent-Length: " + BODY + "\r\n\r\n");
                sender.send(body);
            }
            for (var sender : senders) {
                assertThat(sender.statusLine(SOON)).startsWith("HTTP/1.1 401");
            }
            for (int look = 0; look < LOOKS; look++) {
                alice.says("/menu");
                alice.sees("Начать прогулку");
                assertThat(heap() - before).isLessThan(20 * MEGABYTE);
            }
        } finally {
            for (var sender : senders) {
                sender.close();
            }
        }
    }

    private static void sendIfOpen(RawConnection caller, boolean ended) {
        if (!ended) {
            try {
                caller.send("x");
            } catch (IOException cutMeanwhile) {
                // The next look sees it.
            }
        }
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static RawConnection connection() throws IOException {
        return new RawConnection(RestAssured.port);
    }
}

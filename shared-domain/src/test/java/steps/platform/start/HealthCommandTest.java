package steps.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HealthCommandTest {
    private HttpServer service;

    @BeforeEach
    void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.start();
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    @Test
    void aServiceThatSaysSoIsReady() {
        answer(200);
        assertThat(HealthCommand.isReady(port())).isTrue();
    }

    @Test
    void aServiceThatWaitsForItsDatabaseIsNot() {
        answer(503);
        assertThat(HealthCommand.isReady(port())).isFalse();
    }

    @Test
    void nobodyIsNotReady() {
        int port = port();
        service.stop(0);
        assertThat(HealthCommand.isReady(port)).isFalse();
    }

    @Test
    void oneWordAsksForIt() {
        assertThat(HealthCommand.isAsked("health")).isTrue();
        assertThat(HealthCommand.isAsked()).isFalse();
        assertThat(HealthCommand.isAsked("migrate", "up")).isFalse();
    }

    private void answer(int status) {
        service.createContext("/q/health/ready", call -> {
            call.sendResponseHeaders(status, -1);
            call.close();
        });
    }

    private int port() {
        return service.getAddress().getPort();
    }
}

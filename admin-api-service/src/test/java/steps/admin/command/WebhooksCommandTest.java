package steps.admin.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import steps.sandbox.postgres.LocalPostgres;

class WebhooksCommandTest {
    private static LocalPostgres postgres;
    private static WebhooksCommand command;

    @BeforeAll
    static void start() {
        postgres = LocalPostgres.temporary();
        var source = postgres.source(postgres.database());
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        command = new WebhooksCommand(source);
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void goesThroughTheLifeOfAnEndpoint() {
        assertThat(said("add courier https://courier.example.com/hooks order.created,pvz.withdrawn"))
                .contains("0 The secret of courier", "whsec_");
        assertThat(said("add courier https://courier.example.com/hooks")).contains("1 There is an endpoint courier");
        assertThat(said("list"))
                .contains("courier", "well", "https://courier.example.com/hooks  order.created,pvz.withdrawn")
                .doesNotContain("whsec_");
        assertThat(said("rotate courier 48")).contains("0 The new secret", "48 hours", "whsec_");
        assertThat(said("disable courier")).startsWith("0 ");
        assertThat(said("disable courier")).startsWith("1 ");
        assertThat(said("list")).contains("disabled", "by an operator");
        assertThat(said("enable courier")).startsWith("0 ");
        assertThat(said("log courier")).isEqualTo("0 ");
        assertThat(said("replay courier 2025-10-01T00:00:00Z 2025-10-02T00:00:00Z"))
                .contains("0 0 messages");
        assertThat(said("remove courier")).startsWith("0 ");
        assertThat(said("rotate courier")).startsWith("1 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "add",
                "add Courier https://example.com",
                "add courier example.com",
                "add courier https://example.com order.lost",
                "add courier https://example.com ,",
                "rotate courier soon",
                "replay courier yesterday today",
                "replay courier 2025-10-01T00:00:00Z",
                "sing courier"
            })
    void saysHowItIsUsed(String words) {
        assertThat(said(words)).startsWith("2 Usage: webhooks list");
    }

    /** With the exit code before it. */
    private static String said(String words) {
        var said = new ByteArrayOutputStream();
        var out = System.out;
        var err = System.err;
        try (var all = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            System.setOut(all);
            System.setErr(all);
            int code = command.run(("webhooks " + words).strip().split(" "));
            return code + " " + said.toString(StandardCharsets.UTF_8);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}

package steps.admin.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhooksCommandTest {
    private static CommandLine line;

    @BeforeAll
    static void start() throws Exception {
        line = new CommandLine(WebhooksCommand::new);
    }

    @AfterAll
    static void stop() {
        line.close();
    }

    @Test
    void goesThroughTheLifeOfAnEndpoint() throws Exception {
        assertThat(said("add courier https://courier.example.com/hooks order.created,pvz.withdrawn"))
                .contains("0 The secret of courier", "whsec_");
        assertThat(said("add courier https://courier.example.com/hooks")).contains("1 There is an endpoint courier");
        assertThat(said("list"))
                .contains("courier", "well", "https://courier.example.com/hooks  order.created,pvz.withdrawn")
                .doesNotContain("whsec_");
        assertThat(said("rotate courier 48")).contains("0 The new secret", "48 more hours", "whsec_");
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
    void saysHowItIsUsed(String words) throws Exception {
        assertThat(said(words)).startsWith("2 Usage: webhooks list");
    }

    private static String said(String words) throws Exception {
        return line.said("webhooks " + words);
    }
}

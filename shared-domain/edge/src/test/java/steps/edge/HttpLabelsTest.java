package steps.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpLabelsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "root",
                "NOT_FOUND",
                "REDIRECTION",
                "/webhook",
                "/order/{range}",
                "/order/{order_id}/status",
                "/q/swagger-ui/",
                "/q/swagger-ui/swagger-ui-bundle.js",
                "/v1/forecast"
            })
    void templatesAndPlainAddressesStay(String uri) {
        assertThat(labelled("GET", uri).getTag("uri")).isEqualTo(uri);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/\u001b[31m",
                "/\u0007",
                "/x\u009d",
                "/q/%1b/../health/live",
                "/q/x/../health/live",
                "/q/./health/live",
                "/..",
                "//q//health/live",
                "/q/%6dealth",
                "/q/health/live;x=1",
                "/при",
                "/a/b/c/d/e/f/g/h/i"
            })
    void theRestIsOneLabel(String uri) {
        assertThat(labelled("GET", uri).getTag("uri")).isEqualTo("OTHER");
    }

    @Test
    void madeUpMethodsAreOneLabel() {
        assertThat(labelled("BREW17", "/webhook").getTag("method")).isEqualTo("OTHER");
        assertThat(labelled("PUT", "/webhook").getTag("method")).isEqualTo("PUT");
    }

    @Test
    void metersOfOthersKeepTheirLabels() {
        var id = new Meter.Id("steps.x", Tags.of("uri", "//", "method", "?"), null, null, Meter.Type.COUNTER);

        assertThat(new HttpLabels().map(id)).isEqualTo(id);
    }

    @Test
    void aLongAddressIsJudgedAtOnce() {
        assertThat(labelled("GET", "/" + "a".repeat(4_000) + "%").getTag("uri")).isEqualTo("OTHER");
    }

    private static Meter.Id labelled(String method, String uri) {
        return new HttpLabels()
                .map(new Meter.Id(
                        "http.server.requests",
                        Tags.of("method", method, "uri", uri, "status", "200"),
                        null,
                        null,
                        Meter.Type.TIMER));
    }
}

package steps.admin.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookRulesTest {
    /** The example of the specification's own libraries. */
    @Test
    void signsAsTheSpecificationDoes() {
        assertThat(WebhookSignature.of(
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        1614265330,
                        "{\"test\": 2432232314}",
                        List.of(new WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void goesOnForThreeDaysAndNoLonger() {
        var retries = new Retries(new Random(1));
        var all = Duration.ZERO;
        for (int attempts = 1; attempts <= 9; attempts++) {
            all = all.plus(retries.after(attempts, Duration.ZERO).orElseThrow());
        }
        assertThat(all).isBetween(Duration.ofHours(66), Duration.ofHours(84));
        assertThat(retries.after(10, Duration.ZERO)).isEmpty();
    }

    @Test
    void waitsAsLongAsTheReceiverAsksButNoLongerThanADay() {
        var retries = new Retries(new Random(1));
        assertThat(retries.after(1, Duration.ofMinutes(10)).orElseThrow())
                .isBetween(Duration.ofMinutes(9), Duration.ofMinutes(11));
        assertThat(retries.after(1, Duration.ofDays(11)).orElseThrow()).isLessThan(Duration.ofHours(27));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.0.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fd00::1",
                "ff02::1",
                "64:ff9b::a00:1",
                "2002:a00:1::",
                "2001:db8::1"
            })
    void inTheInternetThereAreNoSuchAddresses(String address) throws UnknownHostException {
        assertThat(WebhookNetworks.parse("").orElseThrow().take(InetAddress.getByName(address)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "93.184.216.34", "2a00:1450:4010::8a", "2606:4700::1111"})
    void theInternetIsOpen(String address) throws UnknownHostException {
        assertThat(WebhookNetworks.parse("").orElseThrow().take(InetAddress.getByName(address)))
                .isTrue();
    }

    @Test
    void anOperatorsOwnNetworkIsOpenWhenItIsNamed() throws UnknownHostException {
        var networks = WebhookNetworks.parse("10.1.0.0/16, 192.168.7.9").orElseThrow();
        assertThat(networks.take(InetAddress.getByName("10.1.2.3"))).isTrue();
        assertThat(networks.take(InetAddress.getByName("10.2.2.3"))).isFalse();
        assertThat(networks.areOwn(InetAddress.getByName("192.168.7.9"))).isTrue();
        assertThat(networks.areOwn(InetAddress.getByName("8.8.8.8"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "10.0.0.0/33", "10.0.0/8x", "fd00::/129", "10.0.0.1,"})
    void wordsThatNameNoNetworkAreNone(String written) {
        assertThat(WebhookNetworks.isList(written)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.com, true, example.com, 443, /",
        "https://example.com:8443/a?b=c, true, example.com, 8443, /a?b=c",
        "HTTP://[::1]/x, false, ::1, 80, /x"
    })
    void readsAnAddress(String written, boolean secure, String host, int port, String path) {
        assertThat(WebhookUrl.parse(written)).contains(new WebhookUrl(secure, host, port, path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.com",
                "ftp://example.com",
                "https://",
                "https://a:b@example.com",
                "https://example.com/#x",
                "https://example.com:0/",
                "https://example.com:99999/",
                "https://exa mple.com/"
            })
    void wordsThatNameNoAddressAreNone(String written) {
        assertThat(WebhookUrl.parse(written)).isEmpty();
    }

    @Test
    void aSecretDoesNotShowItself() {
        var secret = WebhookSecret.random();
        assertThat(secret.written()).startsWith("whsec_");
        assertThat(secret.bytes()).hasSize(32);
        assertThat(secret.toString()).doesNotContain(secret.written());
    }
}

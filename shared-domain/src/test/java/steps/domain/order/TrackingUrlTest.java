package steps.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrackingUrlTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://dostavka.yandex.ru/route/0a1b2c",
                "HTTP://Dostavka.Yandex.RU",
                "https://ya.ru?a=1&b=2#way",
                "https://ya.ru#way",
                "https://ya.ru:8443/x",
                "https://ya.ru:65535",
                "https://ya.ru./x",
                "https://my_host.example/1",
                "https://_dmarc.my_host.example:444/1",
                "https://xn--80a1acny.xn--p1ai/track",
                "https://10.0.0.1/x",
                "https://[2001:db8::1]:8443/x",
                "https://ya.ru/%D0%BF?x=%20",
                "https://ya.ru/a@b:c",
                "https://ya.ru/;x='(1)*!"
            })
    void anAddressInAsciiStaysAsItIs(String address) {
        assertThat(TrackingUrl.parse(address)).hasValue(new TrackingUrl(address));
    }

    @ParameterizedTest
    @CsvSource({
        "https://почта.рф/отправление?номер=17, https://xn--80a1acny.xn--p1ai/%D0%BE%D1%82%D0%BF%D1%80%D0%B0%D0%B2%D0%BB%D0%B5%D0%BD%D0%B8%D0%B5?%D0%BD%D0%BE%D0%BC%D0%B5%D1%80=17",
        "https://ПОЧТА.РФ:8443#Я, https://xn--80a1acny.xn--p1ai:8443#%D0%AF",
        "https://почта。рф/1, https://xn--80a1acny.xn--p1ai/1",
        "https://моя_почта.рф/1, https://xn--_-8sb8aibfw3b6d.xn--p1ai/1",
        "https://😀.ws/1, https://xn--e28h.ws/1",
        "https://аррӏе.com/, https://xn--80ak6aa92e.com/",
        "https://ya.ru/😀, https://ya.ru/%F0%9F%98%80",
        "https://ya.ru/\u202egpj.exe, https://ya.ru/%E2%80%AEgpj.exe"
    })
    void otherLettersAreWrittenInAscii(String written, String address) {
        assertThat(TrackingUrl.parse(written)).hasValue(new TrackingUrl(address));
        assertThat(TrackingUrl.parse(address)).hasValue(new TrackingUrl(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ya.ru/x",
                "//ya.ru/x",
                "https:ya.ru",
                "https:///x",
                "https://",
                "https://?x",
                "ftp://ya.ru/",
                "javascript:alert(1)",
                "javascript://ya.ru/%0aalert(1)",
                "tg://resolve?domain=x",
                " https://ya.ru/",
                "https://ya.ru/ ",
                "https://y a.ru/",
                "https://ya.ru/a b",
                "https://ya.ru/\n",
                "https://ya.ru/\u0000",
                "https://ya.ru/\u0085",
                "https://ya.ru/\ud800",
                "https://ya.ru\u0007/",
                "https://ya.ru/%",
                "https://ya.ru/%zz",
                "https://ya.ru/<b>",
                "https://ya.ru/\"x",
                "https://ya.ru\\@evil.example/",
                "https://ya.ru@evil.example/",
                "https://ya.ru:pass@evil.example/",
                "https://@evil.example/",
                "https://ya.ru%2f@evil.example/",
                "https://ya.ru／evil.example/",
                "https://ya.ru℀evil.example/",
                "https://ya.ru%2eevil.example/",
                "https://%D0%BF.рф/",
                "https://localhost/1",
                "https://почта/1",
                "https://ya..ru/",
                "https://.ru/",
                "https://-ya.ru/",
                "https://ya-.ru/",
                "https://ya.r_u/",
                "https://ya.123/",
                "https://1.2.3/",
                "https://999.1.1.1/",
                "https://ya.ru:0/",
                "https://ya.ru:65536/",
                "https://ya.ru:99999/",
                "https://ya.ru:/",
                "https://ya.ru:-1/",
                "https://ya.ru:8x/",
                "https://[::zz]/",
                "https://[fe80::1%25eth0]/",
                "https://[2001:db8::1/",
                "https://straße.de/",
                "https://xn--\u0430.ru/"
            })
    void isNoOtherThing(String written) {
        assertThat(TrackingUrl.parse(written)).isEmpty();
    }

    @Test
    void theEncodedAddressCountsForItsLength() {
        var start = "https://ya.ru/";
        assertThat(TrackingUrl.parse(start + "x".repeat(2_000 - start.length())))
                .isPresent();
        assertThat(TrackingUrl.parse(start + "x".repeat(2_001 - start.length())))
                .isEmpty();
        assertThat(TrackingUrl.parse(start + "я".repeat(331))).isPresent();
        assertThat(TrackingUrl.parse(start + "я".repeat(332))).isEmpty();
        assertThat(TrackingUrl.parse("https://" + "я".repeat(60) + ".рф/")).isEmpty();
    }

    @Test
    void noiseIsAnAddressInAsciiOrNone() {
        var random = new Random(17);
        for (int round = 0; round < 20_000; round++) {
            var noise = random.ints(1 + random.nextInt(12), 0, 0x11000)
                    .map(number -> number < 0x1000 ? number % 0x80 : number - 0x1000)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
            var written = random.nextBoolean() ? "https://" + noise + ".рф/x" : "https://почта.рф/" + noise;
            assertThat(TrackingUrl.parse(written).map(TrackingUrl::value).orElse("https://none.example"))
                    .as("%s in round %d", written, round)
                    .matches("https://[\\x21-\\x7e]+");
        }
    }

    @Test
    void aValueIsInAsciiAlready() {
        assertThatThrownBy(() -> new TrackingUrl("https://почта.рф/")).isInstanceOf(IllegalArgumentException.class);
    }
}

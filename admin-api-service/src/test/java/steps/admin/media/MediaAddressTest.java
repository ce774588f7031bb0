package steps.admin.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import steps.domain.media.MediaKind;

class MediaAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org/a.png",
                "http://example.org/a.png",
                "ftp://example.org/a.png",
                "file:///etc/passwd",
                "https:///a.png",
                "https://user:word@example.org/a.png",
                "https://example.org:8443/a.png",
                "https://exa mple.org/",
                "https://",
                "javascript:alert(1)"
            })
    void nothingElseIsFetched(String typed) {
        assertThat(MediaAddress.of(typed)).isEmpty();
    }

    @Test
    void anAddressIsTakenApart() {
        var address = MediaAddress.of("https://example.org:443/shop/кот.png?size=1%26")
                .orElseThrow();
        assertThat(address.host()).isEqualTo("example.org");
        assertThat(address.port()).isEqualTo(443);
        assertThat(address.target()).endsWith(".png?size=1%26");
        assertThat(address.fileName()).isEqualTo("кот.png");
        assertThat(MediaAddress.of("https://example.org").orElseThrow().target())
                .isEqualTo("/");
        assertThat(MediaAddress.of("https://example.org/" + "a".repeat(2_000))).isEmpty();
    }

    @Test
    void eachAddressOnTheWayIsLookedAtAnew() {
        var address = MediaAddress.of("https://example.org/a/b").orElseThrow();
        assertThat(address.leadingTo("/c").orElseThrow().uri()).hasToString("https://example.org/c");
        assertThat(address.leadingTo("https://other.org/c").orElseThrow().host())
                .isEqualTo("other.org");
        assertThat(address.leadingTo("http://example.org/c")).isEmpty();
        assertThat(address.leadingTo("https://other.org:22/c")).isEmpty();
        assertThat(address.leadingTo("http://[")).isEmpty();
    }

    @Test
    void filesOfTelegramAreKnownByHowTheyBegin() {
        assertThat(TelegramFile.of("AgACAgIAAxkBAAIBY2WJmXk7AAH").orElseThrow().kind())
                .isEqualTo(MediaKind.PHOTO);
        assertThat(TelegramFile.of("BAACAgIAAxkBAAIBY2WJmXk7AAH").orElseThrow().kind())
                .isEqualTo(MediaKind.VIDEO);
        assertThat(TelegramFile.of("CAACAgIAAxkBAAIBY2WJmXk7AAH")).isEmpty();
        assertThat(TelegramFile.of("AgAC")).isEmpty();
        assertThat(TelegramFile.of("AgACAgIAAxkBAAIBY2WJmXk7AAH' or 1=1")).isEmpty();
    }
}

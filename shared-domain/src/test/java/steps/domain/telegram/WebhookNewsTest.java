package steps.domain.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookNewsTest {
    @ParameterizedTest
    @CsvSource({
        "https://bot.example/webhook, true, https://bot.example/webhook",
        "https://bot.example:8443/a/webhook, true, https://bot.example:8443/a/webhook",
        "https://somebody:word@bot.example/webhook?token=1#part, true, https://bot.example/webhook",
        "https://other.example/123:AAtoken/webhook, false, https://other.example/…",
        "https://somebody:word@other.example:88/?token=1, false, https://other.example:88/…",
        "no address at all, true, …",
        "/webhook, true, …",
    })
    void tellsAnAddressWithoutItsSecrets(String url, boolean isOurs, String shown) {
        assertThat(WebhookNews.shown(url, isOurs)).isEqualTo(shown);
    }

    @Test
    void noWebhookHasNoAddress() {
        assertThat(WebhookNews.shown("", false)).isEmpty();
        assertThat(WebhookNews.shown(" ", true)).isEmpty();
    }
}

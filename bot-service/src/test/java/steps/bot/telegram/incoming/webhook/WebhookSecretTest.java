package steps.bot.telegram.incoming.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;
import steps.bot.telegram.TelegramSettings;

class WebhookSecretTest {
    private static final String TOKEN = "123456:AAbbCC-dd_EE";

    @Test
    void isTheOneThatIsSet() {
        assertThat(new WebhookSecret(settings(TOKEN, "our-own_Secret1")).value())
                .isEqualTo("our-own_Secret1");
    }

    /** All replicas must derive the same one, also those of the version before. */
    @Test
    void isDerivedFromTheTokenWhenNoneIsSet() {
        assertThat(new WebhookSecret(settings(TOKEN, null)).value())
                .isEqualTo("df2d570526fd306e5be7790eb74c4dcced1a19bed4f3e8c22050209e1cd086b3")
                .matches("[A-Za-z0-9_-]{1,256}")
                .doesNotContain("AAbbCC");
        assertThat(new WebhookSecret(settings("123456:other", null)).value())
                .isNotEqualTo(new WebhookSecret(settings(TOKEN, null)).value());
    }

    @Test
    void recognisesItselfAndNothingElse() {
        var secret = new WebhookSecret(settings(TOKEN, "our-own_Secret1"));
        assertThat(secret.isSameAs("our-own_Secret1")).isTrue();
        assertThat(secret.isSameAs("our-own_secret1")).isFalse();
        assertThat(secret.isSameAs("our-own_Secret")).isFalse();
        assertThat(secret.isSameAs("our-own_Secret11")).isFalse();
        assertThat(secret.isSameAs("")).isFalse();
        assertThat(secret.isSameAs(null)).isFalse();
    }

    private static TelegramSettings settings(String token, String secret) {
        var config = new SmallRyeConfigBuilder()
                .withMapping(TelegramSettings.class)
                .withDefaultValue("steps.telegram.token", token)
                .withDefaultValue("steps.telegram.webhook-secret", secret == null ? "" : secret);
        return config.build().getConfigMapping(TelegramSettings.class);
    }
}

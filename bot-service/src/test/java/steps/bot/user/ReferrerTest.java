package steps.bot.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferrerTest {
    @Test
    void standsAfterRefInADeepLink() {
        assertThat(Referrer.in("ref_abcdefghjk")).contains("abcdefghjk");
        assertThat(Referrer.in("ref_" + "x".repeat(60))).contains("x".repeat(60));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ref", "REF_abcdefghjk", "promo_abcdefghjk", " ref_abcdefghjk", "abcdefghjk"})
    void isNotInOtherLinks(String payload) {
        assertThat(Referrer.in(payload)).isEmpty();
    }

    @Test
    void isNotInWhatNoLinkCanCarry() {
        assertThat(Referrer.in("ref_" + "x".repeat(61))).isEmpty();
    }
}

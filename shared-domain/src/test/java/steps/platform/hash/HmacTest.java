package steps.platform.hash;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HmacTest {
    /** RFC 4231, test case 2. */
    @Test
    void isWhatTheStandardSays() {
        assertThat(new Hmac("Jefe").hexOf("what do ya want for nothing?"))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void doesNotDependOnWhatWasHashedBefore() {
        var hmac = new Hmac("key");
        var first = hmac.hexOf("a");
        hmac.hexOf("b");
        assertThat(hmac.hexOf("a")).isEqualTo(first);
    }
}

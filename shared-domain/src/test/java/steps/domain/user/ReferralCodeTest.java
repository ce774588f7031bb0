package steps.domain.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferralCodeTest {
    @Test
    void isMadeOfTenCharactersWithoutLookAlikes() {
        assertThat(Stream.generate(ReferralCode::random).limit(1_000).map(ReferralCode::value))
                .allMatch(code -> code.matches("[a-hj-km-np-z2-9]{10}"))
                .doesNotHaveDuplicates();
    }

    @Test
    void isReadAsItWasWritten() {
        var code = ReferralCode.random();
        assertThat(ReferralCode.parse(code.value())).contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "abc", "abcdefghjkm", "ABCDEFGHJK", "abcdefghi1", "abcdefghj0", "abcdefgh k", "абвгдежзик"})
    void refusesWhatItNeverWrites(String written) {
        assertThat(ReferralCode.parse(written)).isEmpty();
        assertThatThrownBy(() -> new ReferralCode(written)).isInstanceOf(IllegalArgumentException.class);
    }
}

package steps.domain.promo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromoPatternTest {
    @Test
    void fillsItsSigns() {
        assertThat(new PromoPattern("PAW-##-@@-**").code(new Random(1)))
                .matches("PAW-[2-9]{2}-[A-Z]{2}-[A-Z2-9]{2}")
                .doesNotContainPattern("PAW-.*[01OI]");
    }

    @Test
    void hidesCodesAmongAThousandTimesAsMany() {
        assertThat(new PromoPattern("A####").hides(4)).isTrue();
        assertThat(new PromoPattern("A####").hides(5)).isFalse();
        assertThat(new PromoPattern("FIXED").hides(1)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A B", "A;B", "<b>", "A\n#", "'###'"})
    void refusesWhatIsNoPattern(String text) {
        assertThat(PromoPattern.parse(text)).isEmpty();
    }
}

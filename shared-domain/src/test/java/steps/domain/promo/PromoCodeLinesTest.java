package steps.domain.promo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import steps.domain.promo.RefusedPromoCode.Reason;

class PromoCodeLinesTest {
    @Test
    void takesTheFirstCellOfEachLine() {
        assertThat(PromoCodeLines.of("\ufeffA1;10 %\r\nB2,x\nC3\ty\n\"D4\"\n  E5  \n\n")
                        .codes())
                .containsExactly("A1", "B2", "C3", "D4", "E5");
    }

    @Test
    void tellsOfEachLineThatIsNone() {
        var lines = PromoCodeLines.of("A1\nB 2\n" + "x".repeat(65) + "\n;only\nA1\n");
        assertThat(lines.codes()).containsExactly("A1");
        assertThat(lines.refused())
                .containsExactly(
                        new RefusedPromoCode(2, "B 2", Reason.NO_CODE),
                        new RefusedPromoCode(3, "x".repeat(65), Reason.TOO_LONG),
                        new RefusedPromoCode(4, ";only", Reason.NO_CODE),
                        new RefusedPromoCode(5, "A1", Reason.TWICE));
    }

    @Test
    void findsNothingInNothing() {
        assertThat(PromoCodeLines.of(" \n\n").codes()).isEmpty();
        assertThat(PromoCodeLines.of(" \n\n").refused()).isEmpty();
    }
}

package steps.domain.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MoveTest {
    private static final List<Long> ORDER = List.of(10L, 20L, 30L, 40L);

    @Test
    void goesOneUpOrDown() {
        assertThat(new Move.Up().applied(ORDER, 30)).containsExactly(10L, 30L, 20L, 40L);
        assertThat(new Move.Down().applied(ORDER, 30)).containsExactly(10L, 20L, 40L, 30L);
    }

    @Test
    void staysAtTheEnds() {
        assertThat(new Move.Up().applied(ORDER, 10)).isEqualTo(ORDER);
        assertThat(new Move.Down().applied(ORDER, 40)).isEqualTo(ORDER);
    }

    @Test
    void goesInFrontOfAnother() {
        assertThat(new Move.Before(10).applied(ORDER, 40)).containsExactly(40L, 10L, 20L, 30L);
        assertThat(new Move.Before(40).applied(ORDER, 10)).containsExactly(20L, 30L, 10L, 40L);
        assertThat(new Move.Before(30).applied(ORDER, 20)).isEqualTo(ORDER);
        assertThat(new Move.Before(20).applied(ORDER, 20)).isEqualTo(ORDER);
    }

    @Test
    void goesBehindAll() {
        assertThat(new Move.Last().applied(ORDER, 10)).containsExactly(20L, 30L, 40L, 10L);
    }

    @Test
    void passesOverWhatIsNotThere() {
        assertThat(new Move.Up().applied(ORDER, 99)).isEqualTo(ORDER);
        assertThat(new Move.Last().applied(ORDER, 99)).isEqualTo(ORDER);
        assertThat(new Move.Before(99).applied(ORDER, 10)).isEqualTo(ORDER);
    }
}

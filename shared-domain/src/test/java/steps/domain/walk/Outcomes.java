package steps.domain.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.Consumer;
import org.assertj.core.data.Offset;
import steps.domain.walk.Verdict.Counted;
import steps.domain.walk.Verdict.Stale;
import steps.domain.walk.Verdict.Uncounted;
import steps.domain.walk.Verdict.Waiting;

/** What tests say about verdicts. */
final class Outcomes {
    static final Offset<Double> A_MILLIMETRE = within(0.001);

    private Outcomes() {}

    static void isCounted(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Counted.class);
    }

    static Consumer<Verdict> uncounted(UncountedReason reason, double metres) {
        return verdict -> assertThat(verdict).isInstanceOfSatisfying(Uncounted.class, uncounted -> {
            assertThat(uncounted.reason()).isEqualTo(reason);
            assertThat(uncounted.metres()).isCloseTo(metres, A_MILLIMETRE);
        });
    }

    static double countedMetres(Verdict verdict) {
        return switch (verdict) {
            case Counted counted -> counted.metres();
            case Waiting waiting -> 0;
            case Stale stale -> 0;
            case Uncounted uncounted -> 0;
        };
    }
}

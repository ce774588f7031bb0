package steps.domain.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.Consumer;
import org.assertj.core.data.Offset;
import steps.domain.walk.meter.UncountedReason;
import steps.domain.walk.meter.Verdict;
import steps.domain.walk.meter.Verdict.Counted;
import steps.domain.walk.meter.Verdict.Stale;
import steps.domain.walk.meter.Verdict.Uncounted;
import steps.domain.walk.meter.Verdict.Waiting;

/** What tests say about verdicts. */
public final class Outcomes {
    public static final Offset<Double> A_MILLIMETRE = within(0.001);

    private Outcomes() {}

    public static void isCounted(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Counted.class);
    }

    public static Consumer<Verdict> uncounted(UncountedReason reason, double metres) {
        return verdict -> assertThat(verdict).isInstanceOfSatisfying(Uncounted.class, uncounted -> {
            assertThat(uncounted.reason()).isEqualTo(reason);
            assertThat(uncounted.metres()).isCloseTo(metres, A_MILLIMETRE);
        });
    }

    public static double countedMetres(Verdict verdict) {
        return switch (verdict) {
            case Counted counted -> counted.metres();
            case Waiting waiting -> 0;
            case Stale stale -> 0;
            case Uncounted uncounted -> 0;
        };
    }
}

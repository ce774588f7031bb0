package steps.edge;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The answer to a question that anybody may ask and that costs a look at the database each time: yes counts for a second. No is
 * kept too short for anybody to wait for a service that has become ready meanwhile, and long enough to spare the database.
 */
final class KeptAnswer {
    static final Duration YES = Duration.ofSeconds(1);
    static final Duration NO = Duration.ofMillis(50);

    private final Supplier<Uni<Boolean>> question;
    private final LongSupplier nanoTime;
    private final Uni<Boolean> answer;
    private volatile long endNs;

    KeptAnswer(Supplier<Uni<Boolean>> question, LongSupplier nanoTime) {
        this.question = question;
        this.nanoTime = nanoTime;
        this.endNs = nanoTime.getAsLong();
        this.answer = Uni.createFrom().deferred(this::ask).memoize().until(this::isOver);
    }

    /** Whoever asks while somebody's question is on its way hears the same. */
    Uni<Boolean> get() {
        return answer;
    }

    private Uni<Boolean> ask() {
        endIn(YES);
        return question.get().onItemOrFailure().invoke((yes, failure) -> {
            if (failure != null || !yes) {
                endIn(NO);
            }
        });
    }

    private void endIn(Duration time) {
        endNs = nanoTime.getAsLong() + time.toNanos();
    }

    private boolean isOver() {
        return nanoTime.getAsLong() - endNs >= 0;
    }
}

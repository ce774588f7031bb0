package steps.domain.walk.meter;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Where a walk's time and metres went. Every second between its first and its last point belongs to what was counted,
 * to one reason, or to what is still open; it is kept for ever, when the points are long gone. Stored as JSON with the
 * walk and rewritten at every point: its names are short, and a contract like a column's name.
 *
 * @param countedS seconds that ended in counted metres
 * @param openS seconds that no verdict has claimed yet
 * @param weakAtS when the last weak fix came, in seconds since 1970, 0 for never
 * @param limitSteps steps beyond the daily limit
 * @param lost seconds and metres by reason; never the limit, which is told in steps
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record Explanation(
        @JsonProperty("c") long countedS,
        @JsonProperty("o") long openS,
        @JsonProperty("w") long weakAtS,
        @JsonProperty("l") int limitSteps,
        @JsonProperty("u") Map<UncountedReason, Loss> lost) {

    public Explanation {
        lost = lost == null || lost.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(lost));
    }

    public static Explanation nothingYet() {
        return new Explanation(0, 0, 0, 0, Map.of());
    }

    /** What was lost for this reason, nothing included. */
    public Loss lostTo(UncountedReason reason) {
        return lost.getOrDefault(reason, Loss.NOTHING);
    }

    /**
     * With one more point that is not stale.
     *
     * @param overLimit steps it would have brought beyond the daily limit
     */
    public Explanation plus(Verdict verdict, long sinceLastS, long atS, int overLimit) {
        return switch (verdict) {
            case Verdict.Stale stale -> this;
            case Verdict.Waiting waiting -> new Explanation(countedS, openS + sinceLastS, weakAtS, limitSteps, lost);
            case Verdict.Counted counted ->
                new Explanation(countedS + openS + sinceLastS, 0, weakAtS, Math.addExact(limitSteps, overLimit), lost);
            case Verdict.Uncounted(UncountedReason reason, double metres)
            when reason == UncountedReason.WEAK_SIGNAL ->
                new Explanation(countedS, openS, atS, limitSteps, losing(reason, new Loss(sinceLastS, metres)));
            case Verdict.Uncounted(UncountedReason reason, double metres) ->
                new Explanation(countedS, 0, weakAtS, limitSteps, losing(reason, new Loss(openS + sinceLastS, metres)));
        };
    }

    private Map<UncountedReason, Loss> losing(UncountedReason reason, Loss more) {
        var grown = new EnumMap<UncountedReason, Loss>(UncountedReason.class);
        grown.putAll(lost);
        grown.merge(reason, more, Loss::plus);
        return grown;
    }

    /**
     * Seconds and straight metres that did not count.
     *
     * @param metres kept to the millimetre
     */
    @RegisterForReflection
    public record Loss(
            @JsonProperty("s") long seconds,
            @JsonProperty("m") double metres) {
        static final Loss NOTHING = new Loss(0, 0);

        public Loss {
            metres = Math.round(metres * 1_000) / 1_000.0;
        }

        Loss plus(Loss more) {
            return new Loss(seconds + more.seconds, metres + more.metres);
        }
    }
}

package steps.domain.walk.coefficient;

import java.math.BigDecimal;

/** What became of the wish to add or change a range of temperatures. */
public sealed interface RangeChange {
    record Done(long id) implements RangeChange {}

    /** There is another for some of these temperatures. */
    record Overlaps(BigDecimal minC, BigDecimal maxC) implements RangeChange {}

    /** The first temperature is not below the last. */
    record Empty() implements RangeChange {}

    /** There is no such range, or no such kind of walk. */
    record Unknown() implements RangeChange {}
}

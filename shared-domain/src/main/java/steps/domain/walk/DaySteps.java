package steps.domain.walk;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * Paid steps by local day: those of earlier walks, read when this walk began (a person has one walk at a time, so they
 * stay true), and this walk's own.
 */
@RegisterForReflection
public record DaySteps(
        @JsonProperty("e") Map<LocalDate, Integer> earlier,
        @JsonProperty("o") Map<LocalDate, Integer> own) {

    public static DaySteps after(Map<LocalDate, Integer> earlier) {
        return new DaySteps(Map.copyOf(earlier), Map.of());
    }

    int on(LocalDate day) {
        return earlier.getOrDefault(day, 0) + own.getOrDefault(day, 0);
    }

    DaySteps plus(LocalDate day, int steps) {
        if (steps == 0) {
            return this;
        }
        var grown = new TreeMap<>(own);
        grown.merge(day, steps, Math::addExact);
        return new DaySteps(earlier, Map.copyOf(grown));
    }
}

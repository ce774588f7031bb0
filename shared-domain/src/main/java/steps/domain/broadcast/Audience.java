package steps.domain.broadcast;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Whom a broadcast is for: those of whom all conditions are true. */
@RegisterForReflection
public record Audience(List<Condition> conditions) {
    public static final Audience EVERYBODY = new Audience(List.of());

    public Audience {
        conditions = List.copyOf(Objects.requireNonNull(conditions, "conditions"));
    }

    public static Audience of(Condition... conditions) {
        return new Audience(List.of(conditions));
    }

    public Audience and(Condition condition) {
        return new Audience(
                Stream.concat(conditions.stream(), Stream.of(condition)).toList());
    }

    @JsonIgnore
    public boolean isEverybody() {
        return conditions.isEmpty();
    }
}

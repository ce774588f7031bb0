package steps.domain.broadcast;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Objects;
import steps.domain.content.Language;

/** A button under a broadcast. */
@RegisterForReflection
public record BroadcastButton(String russian, String english, ButtonTarget target) {
    public BroadcastButton {
        Objects.requireNonNull(russian, "russian");
        Objects.requireNonNull(english, "english");
        Objects.requireNonNull(target, "target");
    }

    public String label(Language language) {
        return switch (language) {
            case RUSSIAN -> russian;
            case ENGLISH -> english;
        };
    }
}

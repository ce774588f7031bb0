package steps.bot.broadcast;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import steps.domain.broadcast.Audience;
import steps.domain.broadcast.BroadcastTexts;
import steps.domain.broadcast.Condition;

/** A group of people that can be chosen with one button. Of two that exclude each other the later one holds. */
@RegisterForReflection
public enum AudienceChoice {
    WALKED(BroadcastTexts.WALKED),
    IDLE(BroadcastTexts.IDLE),
    FAMILY(BroadcastTexts.IN_FAMILY),
    ALONE(BroadcastTexts.ALONE),
    BUYERS(BroadcastTexts.BUYERS),
    NEW(BroadcastTexts.NO_BUYERS),
    RICH(BroadcastTexts.RICH),
    RUSSIAN(BroadcastTexts.RUSSIAN),
    ENGLISH(BroadcastTexts.ENGLISH);

    private final BroadcastTexts words;

    AudienceChoice(BroadcastTexts words) {
        this.words = words;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<AudienceChoice> of(String code) {
        return Arrays.stream(values())
                .filter(choice -> choice.code().equals(code))
                .findFirst();
    }

    BroadcastTexts words() {
        return words;
    }

    private Condition condition() {
        return switch (this) {
            case WALKED -> new Condition.Walked(7, true);
            case IDLE -> new Condition.Walked(14, false);
            case FAMILY -> new Condition.InFamily(true);
            case ALONE -> new Condition.InFamily(false);
            case BUYERS -> new Condition.Ordered(true);
            case NEW -> new Condition.Ordered(false);
            case RICH -> new Condition.HasPoints(500);
            case RUSSIAN -> new Condition.Speaks("ru");
            case ENGLISH -> new Condition.Speaks("en");
        };
    }

    static Audience audience(Collection<AudienceChoice> chosen) {
        return new Audience(chosen.stream().map(AudienceChoice::condition).toList());
    }

    /** These with this one, or without it when it is among them. */
    List<AudienceChoice> turnedIn(List<AudienceChoice> chosen) {
        var next = new ArrayList<>(chosen);
        if (!next.remove(this)) {
            next.removeIf(other -> other.condition().getClass() == condition().getClass());
            next.add(this);
        }
        return List.copyOf(next);
    }
}

package steps.bot.broadcast;

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
public enum AudienceChoice {
    WALKED(BroadcastTexts.WALKED, new Condition.Walked(7, true)),
    IDLE(BroadcastTexts.IDLE, new Condition.Walked(14, false)),
    FAMILY(BroadcastTexts.IN_FAMILY, new Condition.InFamily(true)),
    ALONE(BroadcastTexts.ALONE, new Condition.InFamily(false)),
    BUYERS(BroadcastTexts.BUYERS, new Condition.Ordered(true)),
    NEW(BroadcastTexts.NO_BUYERS, new Condition.Ordered(false)),
    RICH(BroadcastTexts.RICH, new Condition.HasPoints(500)),
    RUSSIAN(BroadcastTexts.RUSSIAN, new Condition.Speaks("ru")),
    ENGLISH(BroadcastTexts.ENGLISH, new Condition.Speaks("en"));

    private final BroadcastTexts words;
    private final Condition condition;

    AudienceChoice(BroadcastTexts words, Condition condition) {
        this.words = words;
        this.condition = condition;
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

    static Audience audience(Collection<AudienceChoice> chosen) {
        return new Audience(chosen.stream().map(choice -> choice.condition).toList());
    }

    /** These with this one, or without it when it is among them. */
    List<AudienceChoice> turnedIn(List<AudienceChoice> chosen) {
        var next = new ArrayList<>(chosen);
        if (!next.remove(this)) {
            next.removeIf(other -> other.condition.getClass() == condition.getClass());
            next.add(this);
        }
        return List.copyOf(next);
    }
}

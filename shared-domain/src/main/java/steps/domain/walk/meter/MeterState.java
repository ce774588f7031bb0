package steps.domain.walk.meter;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that a walk's meter remembers between two points, at most seven positions however long the walk is. It is stored
 * as JSON with the walk and rewritten at every point: its names are short, and a contract like a column's name.
 *
 * @param fixes null before the first usable point, and always in the first version of the rules
 */
@RegisterForReflection
public record MeterState(
        @JsonProperty("m") double metres,
        @JsonProperty("l") long lastS,
        @JsonProperty("p") Phase phase,

        @JsonProperty("r") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        RecentFixes fixes) {

    public MeterState {
        if (!(metres >= 0 && Double.isFinite(metres))) {
            throw new IllegalArgumentException("metres must be zero or more, not " + metres);
        }
        Objects.requireNonNull(phase, "phase");
    }

    public static MeterState initial() {
        return new MeterState(0, 0, new Fresh(), null);
    }

    /** What the walker is doing, with what is known in that phase and no more. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Fresh.class, name = "fresh"),
        @JsonSubTypes.Type(value = Still.class, name = "still"),
        @JsonSubTypes.Type(value = Walk.class, name = "walk"),
        @JsonSubTypes.Type(value = Ride.class, name = "ride")
    })
    public sealed interface Phase {}

    /** Every phase after the first usable point: distances are measured from its anchor. */
    public sealed interface Located extends Phase {
        Spot anchor();

        /** The larger radius decides how much of a distance may be noise. */
        default double uncertaintyM(Spot spot) {
            return Math.max(anchor().accuracyM(), spot.accuracyM());
        }
    }

    /** Both phases in which metres can be earned. */
    public sealed interface OnFoot extends Located {
        /** The fast point that waits for the next one to confirm or refute it. */
        Fast fast();

        OnFoot holding(@Nullable Fast point);
    }

    /** No usable point yet. */
    public record Fresh() implements Phase {}

    /**
     * Standing: the anchor follows the fixes slowly, the two marks are earlier fixes from which the speed of setting
     * off is judged.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Still(
            @JsonProperty("c") Spot anchor,
            @JsonProperty("o") Spot older,
            @JsonProperty("n") Spot newer,
            @JsonProperty("f") @Nullable Fast fast)
            implements OnFoot {
        public Still {
            Objects.requireNonNull(anchor, "anchor");
            Objects.requireNonNull(older, "older");
            Objects.requireNonNull(newer, "newer");
        }

        public static Still at(Spot spot) {
            return new Still(spot, spot, spot, null);
        }

        public Still marking(Spot spot) {
            return new Still(anchor, newer, spot, fast);
        }

        @Override
        public Still holding(@Nullable Fast point) {
            return new Still(anchor, older, newer, point);
        }
    }

    /** Walking: the anchor is the end of what was counted or refused last. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Walk(
            @JsonProperty("c") Spot anchor,
            @JsonProperty("f") @Nullable Fast fast) implements OnFoot {
        public Walk {
            Objects.requireNonNull(anchor, "anchor");
        }

        @Override
        public Walk holding(@Nullable Fast point) {
            return new Walk(anchor, point);
        }
    }

    /** Riding, each point the new anchor: {@code slowSinceS} is when the speed fell to a walker's; null while it is above. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Ride(
            @JsonProperty("c") Spot anchor,
            @JsonProperty("s") @Nullable Long slowSinceS) implements Located {
        public Ride {
            Objects.requireNonNull(anchor, "anchor");
        }
    }

    /** A position with its accuracy and its time in seconds since 1970. */
    public record Spot(
            @JsonProperty("t") long timeS,
            @JsonProperty("y") double latitude,
            @JsonProperty("x") double longitude,
            @JsonProperty("a") double accuracyM) {

        double metresTo(Spot other) {
            return Earth.metres(latitude, longitude, other.latitude, other.longitude);
        }

        /** This spot moved by a share of the way towards the other, at the other's time. */
        public Spot drawnTo(Spot other, double share) {
            double eastward = Earth.normalLongitude(other.longitude - longitude);
            return new Spot(
                    other.timeS,
                    latitude + share * (other.latitude - latitude),
                    Earth.normalLongitude(longitude + share * eastward),
                    accuracyM + share * (other.accuracyM - accuracyM));
        }

        /** The same place, now known to be so at a later time. */
        public Spot atTime(long newTimeS) {
            return new Spot(newTimeS, latitude, longitude, accuracyM);
        }
    }

    /** A point that came too fast; {@code hard} when not even the accuracy explains the speed. */
    public record Fast(
            @JsonProperty("p") Spot spot, @JsonProperty("h") boolean hard) {
        public Fast {
            Objects.requireNonNull(spot, "spot");
        }
    }
}

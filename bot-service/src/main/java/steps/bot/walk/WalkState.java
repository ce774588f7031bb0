package steps.bot.walk;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import steps.bot.dialog.DialogState;
import steps.bot.dialog.Input;
import steps.domain.walk.LiveLocation;
import steps.domain.walk.meter.TrackPoint;

/**
 * Where a chat stands around a walk. The walk itself is in its own row and goes on whatever the state is.
 *
 * <pre>
 *   menu ──Начать прогулку──▶ ChoosingForm ──form──▶ AwaitingLocation ──live location──▶ Walking ──its end──▶ menu
 *   live location ──▶ ChoosingForm (with it) ──form────────────────────────────────────────▲
 *   Walking ──another live location──▶ ChoosingLive ──which one counts──▶ Walking
 * </pre>
 */
@RegisterForReflection(registerFullHierarchy = true)
@JsonSubTypes({
    @JsonSubTypes.Type(WalkState.ChoosingForm.class),
    @JsonSubTypes.Type(WalkState.AwaitingLocation.class),
    @JsonSubTypes.Type(WalkState.Walking.class),
    @JsonSubTypes.Type(WalkState.ChoosingLive.class)
})
public sealed interface WalkState extends DialogState {
    /** {@code live} is a live location that is shared already. */
    @JsonTypeName("walk.choosing_form")
    record ChoosingForm(@Nullable Live live) implements WalkState {}

    @JsonTypeName("walk.awaiting_location")
    record AwaitingLocation(String form) implements WalkState {
        public AwaitingLocation {
            Objects.requireNonNull(form, "form");
        }
    }

    @JsonTypeName("walk.walking")
    record Walking() implements WalkState {}

    @JsonTypeName("walk.choosing_live")
    record ChoosingLive(Live newer) implements WalkState {
        public ChoosingLive {
            Objects.requireNonNull(newer, "newer");
        }
    }

    /** A live location as it was shared, until it is known what it is for. */
    @RegisterForReflection
    record Live(
            long messageId,
            Instant at,
            double latitude,
            double longitude,
            @Nullable Double accuracyM,
            @Nullable Instant until) {
        public Live {
            Objects.requireNonNull(at, "at");
        }

        static Live of(Input.Place place) {
            return new Live(
                    place.messageId(),
                    place.at(),
                    place.latitude(),
                    place.longitude(),
                    place.accuracyM(),
                    place.liveUntil());
        }

        LiveLocation in(long chatId) {
            return new LiveLocation(chatId, messageId, new TrackPoint(at, latitude, longitude, accuracyM), until);
        }
    }
}

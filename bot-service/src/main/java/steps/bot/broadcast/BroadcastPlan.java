package steps.bot.broadcast;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import steps.bot.dialog.DialogState;
import steps.bot.dialog.GathersAlbum;

/**
 * What an administrator is about to send to many.
 *
 * <pre>
 *   awaiting_message ──a message──▶ planning ⇄ awaiting_time
 *                                      └──▶ sent, scheduled or dropped: the menu
 * </pre>
 */
@RegisterForReflection(registerFullHierarchy = true)
@JsonSubTypes({
    @JsonSubTypes.Type(BroadcastPlan.AwaitingMessage.class),
    @JsonSubTypes.Type(BroadcastPlan.Planning.class),
    @JsonSubTypes.Type(BroadcastPlan.AwaitingTime.class)
})
public sealed interface BroadcastPlan extends DialogState {
    @JsonTypeName("broadcast.awaiting_message")
    record AwaitingMessage() implements BroadcastPlan {}

    /**
     * A message was shown.
     *
     * @param messageIds of one message, or of all parts of an album that have come so far
     * @param album null outside of one
     * @param chosen whom it is for; nothing for everybody
     * @param at local time in ISO's form, null for at once
     * @param ofReader whether that is by each reader's clock
     * @param draftId of the draft that was made to show it to its author; null while there is none
     */
    @JsonTypeName("broadcast.planning")
    record Planning(
            List<Long> messageIds,
            @Nullable String album,
            List<AudienceChoice> chosen,
            @Nullable String at,
            boolean ofReader,
            @Nullable Long draftId)
            implements BroadcastPlan, GathersAlbum {
        public Planning {
            messageIds = List.copyOf(requireNonNull(messageIds, "messageIds"));
            chosen = List.copyOf(requireNonNull(chosen, "chosen"));
        }

        static Planning of(long messageId, @Nullable String album) {
            return new Planning(List.of(messageId), album, List.of(), null, false, null);
        }

        Planning with(long partOfAlbum) {
            return new Planning(
                    Stream.concat(messageIds.stream(), Stream.of(partOfAlbum)).toList(),
                    album,
                    chosen,
                    at,
                    ofReader,
                    draftId);
        }

        Planning turning(AudienceChoice choice) {
            return new Planning(messageIds, album, choice.turnedIn(chosen), at, ofReader, draftId);
        }

        Planning at(@Nullable String time) {
            return new Planning(messageIds, album, chosen, time, ofReader, draftId);
        }

        Planning turningTheClock() {
            return new Planning(messageIds, album, chosen, at, !ofReader, draftId);
        }

        Planning drafted(long id) {
            return new Planning(messageIds, album, chosen, at, ofReader, id);
        }
    }

    @JsonTypeName("broadcast.awaiting_time")
    record AwaitingTime(Planning plan) implements BroadcastPlan, GathersAlbum {
        public AwaitingTime {
            requireNonNull(plan, "plan");
        }
    }
}

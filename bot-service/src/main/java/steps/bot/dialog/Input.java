package steps.bot.dialog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened in the private chat of a person with the bot. */
public sealed interface Input {
    /** What somebody has said or done and wants an answer to. */
    sealed interface Deed extends Input {}

    /** What comes by the way: most of it is answered with nothing. */
    sealed interface Sign extends Input {}

    /** Where somebody is, and that nobody knows any longer. */
    sealed interface Whereabouts extends Input {}

    /** A command such as {@code /start ref_abc}: name without slash and bot name, in lower case. */
    record Command(String name, String payload) implements Deed {}

    /** {@code messageId} is 0 when the message has none that makes sense. */
    record Text(String text, long messageId) implements Deed {}

    /** Other words in place of those that a message had. */
    record Corrected(String text, long messageId) implements Sign {
        public Text asWritten() {
            return new Text(text, messageId);
        }
    }

    /** A button under a message; {@code data} is what the button carries, not to be trusted. */
    record Press(String callbackId, long messageId, String data) implements Deed {
        boolean isUnderNotice() {
            return CallbackData.isUnderNotice(data);
        }

        boolean isUnderKeptWords() {
            return CallbackData.isUnderKeptWords(data);
        }

        boolean isUnderPicture() {
            return CallbackData.isUnderPicture(data);
        }
    }

    /** A contact card; {@code ownerId} is null when the card is nobody's in Telegram. */
    record Contact(String phone, @Nullable Long ownerId) implements Deed {}

    /**
     * A place, live or not.
     *
     * @param accuracyM metres, null when not reported
     * @param livePeriodS seconds from the first message on, null when this is not (or no longer) a live location
     * @param sharedAt when the message was sent, by Telegram's clock
     * @param at when the place was true, by Telegram's clock
     */
    record Place(
            long messageId,
            double latitude,
            double longitude,
            @Nullable Double accuracyM,
            @Nullable Integer livePeriodS,
            Instant sharedAt,
            Instant at)
            implements Deed, Whereabouts {
        private static final int FOR_EVER = Integer.MAX_VALUE;

        public boolean isLive() {
            return livePeriodS != null;
        }

        /** When the sharing runs out, null when it does not. */
        public @Nullable Instant liveUntil() {
            return livePeriodS == null || livePeriodS == FOR_EVER ? null : sharedAt.plusSeconds(livePeriodS);
        }
    }

    /** A live location moved, or its sharing was stopped. */
    record PlaceMoved(Place place) implements Sign, Whereabouts {}

    /**
     * A sticker, a voice message, whatever the bot has no use for.
     *
     * @param album what photos that were sent together have in common, null outside of one
     * @param messageId 0 when the message has none that makes sense
     */
    record Something(@Nullable String album, long messageId) implements Deed {
        public boolean isOf(@Nullable String other) {
            return album != null && album.equals(other);
        }
    }

    record BotBlocked() implements Sign {}

    record BotUnblocked() implements Sign {}

    /** Our own clock says that a walk in this chat may be over. */
    record WalkOverdue() implements Sign, Whereabouts {}
}

package steps.domain.broadcast;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import steps.domain.content.Language;

/** What a broadcast says. */
public sealed interface BroadcastMessage {
    /** What is said below an album, with the buttons. */
    int BELOW_ALBUM = 1;

    /** Telegram takes no buttons under one: they come below it, in a message of their own. */
    boolean isAlbum();

    /** As how many messages Telegram counts it. */
    int messages();

    /**
     * Words of ours in Telegram's HTML; who reads a language that it is not written in gets the other one.
     *
     * @param russian null where there is none
     * @param english null where there is none
     * @param mediaIds pictures and videos over the words, in their order; more than one are an album
     */
    record Written(@Nullable String russian, @Nullable String english, List<Long> mediaIds)
            implements BroadcastMessage {
        public Written {
            mediaIds = List.copyOf(mediaIds);
        }

        /** With one picture or video over the words, or none. */
        public Written(@Nullable String russian, @Nullable String english, @Nullable Long mediaId) {
            this(russian, english, Stream.ofNullable(mediaId).toList());
        }

        /** Nothing but words. */
        public static Written words(@Nullable String russian, @Nullable String english) {
            return new Written(russian, english, List.of());
        }

        @Override
        public boolean isAlbum() {
            return mediaIds.size() > 1;
        }

        @Override
        public int messages() {
            return isAlbum() ? mediaIds.size() + BELOW_ALBUM : 1;
        }

        public String in(Language language) {
            var own = language == Language.RUSSIAN ? russian : english;
            var other = language == Language.RUSSIAN ? english : russian;
            return Objects.requireNonNull(own == null ? other : own);
        }
    }

    /** Messages of somebody's chat with the bot, copied as they are; more than one is an album. */
    record Copied(long chatId, List<Long> messageIds) implements BroadcastMessage {
        public Copied {
            messageIds = messageIds.stream().sorted().distinct().toList();
        }

        @Override
        public boolean isAlbum() {
            return messageIds.size() > 1;
        }

        @Override
        public int messages() {
            return isAlbum() ? messageIds.size() + BELOW_ALBUM : 1;
        }
    }
}

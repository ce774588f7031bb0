package steps.domain.broadcast;

import java.util.List;
import java.util.Optional;
import steps.domain.content.Language;

/** What a broadcast says. */
public sealed interface BroadcastMessage {
    /**
     * Words of ours in Telegram's HTML; who reads a language that it is not written in gets the other one.
     *
     * @param russian null where there is none
     * @param english null where there is none
     * @param mediaId a picture or a video over the words, or null
     */
    record Written(String russian, String english, Long mediaId) implements BroadcastMessage {
        public String in(Language language) {
            return switch (language) {
                case RUSSIAN -> Optional.ofNullable(russian).orElse(english);
                case ENGLISH -> Optional.ofNullable(english).orElse(russian);
            };
        }
    }

    /** Messages of somebody's chat with the bot, copied as they are; more than one is an album. */
    record Copied(long chatId, List<Long> messageIds) implements BroadcastMessage {
        public Copied {
            messageIds = messageIds.stream().sorted().distinct().toList();
        }

        public boolean isAlbum() {
            return messageIds.size() > 1;
        }
    }
}

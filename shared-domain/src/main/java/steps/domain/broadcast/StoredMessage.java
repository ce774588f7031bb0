package steps.domain.broadcast;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a broadcast says, in its columns: written words with media, or messages to copy. */
@Embeddable
class StoredMessage {
    @Column(name = "text_ru")
    private @Nullable String russian;

    @Column(name = "text_en")
    private @Nullable String english;

    @Column(name = "media_ids")
    private Long[] mediaIds;

    @Column(name = "source_chat_id")
    private @Nullable Long sourceChatId;

    @Column(name = "source_message_ids")
    private @Nullable String sourceMessageIds;

    protected StoredMessage() {}

    static StoredMessage of(BroadcastMessage message) {
        var stored = new StoredMessage();
        stored.mediaIds = new Long[0];
        switch (message) {
            case BroadcastMessage.Written written -> {
                stored.russian = written.russian();
                stored.english = written.english();
                stored.mediaIds = written.mediaIds().toArray(Long[]::new);
            }
            case BroadcastMessage.Copied copied -> {
                stored.sourceChatId = copied.chatId();
                stored.sourceMessageIds = BroadcastJson.write(copied);
            }
        }
        return stored;
    }

    StoredMessage copy() {
        var copy = new StoredMessage();
        copy.russian = russian;
        copy.english = english;
        copy.mediaIds = mediaIds.clone();
        copy.sourceChatId = sourceChatId;
        copy.sourceMessageIds = sourceMessageIds;
        return copy;
    }

    /** Null when it is over and its author has had their data removed. */
    @Nullable
    BroadcastMessage message() {
        if (sourceChatId != null && sourceMessageIds != null) {
            return new BroadcastMessage.Copied(sourceChatId, BroadcastJson.messageIds(sourceMessageIds));
        }
        return russian == null && english == null
                ? null
                : new BroadcastMessage.Written(russian, english, List.of(mediaIds));
    }
}

package steps.domain.media;

/**
 * A picture or a video, without its bytes.
 *
 * @param bytes how many there are
 * @param telegramFileId Telegram's own copy of it, null while it has none
 */
public record Media(long id, MediaKind kind, long bytes, String telegramFileId) {
    public boolean isKnownToTelegram() {
        return telegramFileId != null;
    }

    /** Whether Telegram would not even look at it. */
    public boolean isTooLarge() {
        return bytes > kind.mostBytes();
    }
}

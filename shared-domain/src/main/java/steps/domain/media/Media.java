package steps.domain.media;

/**
 * A picture or a video, without its bytes.
 *
 * @param bytes how many there are; none when Telegram alone has them
 * @param telegramFileId Telegram's own copy of it, null while it has none
 */
public record Media(long id, MediaKind kind, long bytes, String telegramFileId) {
    public boolean isKnownToTelegram() {
        return telegramFileId != null;
    }

    /** Whether it can be uploaded when Telegram does not know its copy any more. */
    public boolean isOurs() {
        return bytes > 0;
    }

    /** Whether Telegram would not even look at it. */
    public boolean isTooLarge() {
        return bytes > kind.mostBytes();
    }
}

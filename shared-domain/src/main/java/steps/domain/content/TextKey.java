package steps.domain.content;

/** A text that the bot says: its key in the contents and what is said while the contents have none. */
public interface TextKey {
    String key();

    /** Telegram HTML with {@code {name}} where values go. */
    String builtIn();
}

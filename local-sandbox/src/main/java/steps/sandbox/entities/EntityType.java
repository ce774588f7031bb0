package steps.sandbox.entities;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Kinds of entities; the order is Telegram's priority where two begin and end at the same places. */
public enum EntityType {
    MENTION(null),
    HASHTAG(null),
    BOT_COMMAND(null),
    URL(null),
    EMAIL(null),
    BOLD(null),
    ITALIC(null),
    UNDERLINE(null),
    STRIKETHROUGH(null),
    BLOCKQUOTE(null),
    EXPANDABLE_BLOCKQUOTE(null),
    CODE(null),
    PRE("language"),
    TEXT_LINK("url"),
    TEXT_MENTION(null),
    CASHTAG(null),
    PHONE_NUMBER(null),
    SPOILER(null),
    CUSTOM_EMOJI("custom_emoji_id");

    private final @Nullable String argumentName;

    EntityType(@Nullable String argumentName) {
        this.argumentName = argumentName;
    }

    /** The field of the Bot API that holds the argument; null where there is none. */
    @Nullable
    String argumentName() {
        return argumentName;
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}

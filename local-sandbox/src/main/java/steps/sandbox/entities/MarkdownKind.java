package steps.sandbox.entities;

/** Marks of MarkdownV2 with the names that Telegram's errors use. */
enum MarkdownKind {
    BOLD("Bold", EntityType.BOLD, 1),
    ITALIC("Italic", EntityType.ITALIC, 1),
    UNDERLINE("Underline", EntityType.UNDERLINE, 2),
    STRIKETHROUGH("Strikethrough", EntityType.STRIKETHROUGH, 1),
    SPOILER("Spoiler", EntityType.SPOILER, 2),
    CODE("Code", EntityType.CODE, 1),
    PRE("Pre", EntityType.PRE, 3),
    PRE_CODE("PreCode", EntityType.PRE, 3),
    TEXT_URL("TextUrl", EntityType.TEXT_LINK, 1),
    CUSTOM_EMOJI("CustomEmoji", EntityType.CUSTOM_EMOJI, 2),
    BLOCK_QUOTE("BlockQuote", EntityType.BLOCKQUOTE, 1);

    private final String title;
    private final EntityType entityType;
    private final int markLength;

    MarkdownKind(String title, EntityType entityType, int markLength) {
        this.title = title;
        this.entityType = entityType;
        this.markLength = markLength;
    }

    String title() {
        return title;
    }

    EntityType entityType() {
        return entityType;
    }

    int markLength() {
        return markLength;
    }

    /** Length of the mark at the end, which differs only for {@code ![emoji]}. */
    int endLength() {
        return this == CUSTOM_EMOJI ? 1 : markLength;
    }

    boolean isCode() {
        return this == CODE || this == PRE || this == PRE_CODE;
    }

    boolean hasAddress() {
        return this == TEXT_URL || this == CUSTOM_EMOJI;
    }
}

package steps.domain.content;

/** A language that the bot speaks. */
public enum Language {
    RUSSIAN("ru"),
    ENGLISH("en");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** As of ISO 639-1: in columns, and in what Telegram says of its users. */
    public String code() {
        return code;
    }
}

package steps.domain.content;

/** The one place where texts that come from people are made safe for Telegram's HTML. */
public record Html(String html) {
    /** Anything but {@link Html} itself is text and is escaped. */
    public static String of(Object value) {
        return value instanceof Html already ? already.html() : escape(String.valueOf(value));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

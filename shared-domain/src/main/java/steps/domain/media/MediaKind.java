package steps.domain.media;

import java.util.Locale;

/** What shows something. */
public enum MediaKind {
    PHOTO(10),
    VIDEO(50);

    private static final long MEGABYTE = 1024L * 1024;

    private final long megabytes;

    MediaKind(long megabytes) {
        this.megabytes = megabytes;
    }

    /** More bytes than this Telegram takes from no bot. */
    public long mostBytes() {
        return megabytes * MEGABYTE;
    }

    /** As the column has it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static MediaKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

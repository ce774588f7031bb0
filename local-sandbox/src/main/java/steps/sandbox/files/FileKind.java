package steps.sandbox.files;

import java.util.Locale;

/** Kinds of media; a file keeps the kind that it was sent as first. */
public enum FileKind {
    PHOTO("photos", "jpg", 10),
    VIDEO("videos", "mp4", 50),
    DOCUMENT("documents", "bin", 50);

    private final String folder;
    private final String extension;
    private final int maxMegabytes;

    FileKind(String folder, String extension, int maxMegabytes) {
        this.folder = folder;
        this.extension = extension;
        this.maxMegabytes = maxMegabytes;
    }

    public String folder() {
        return folder;
    }

    public String extension() {
        return extension;
    }

    public long maxBytes() {
        return maxMegabytes * 1024L * 1024;
    }

    /** The parameter's name: {@code photo}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As Telegram's errors call it: {@code Photo}. */
    public String title() {
        return name().charAt(0) + wireName().substring(1);
    }
}

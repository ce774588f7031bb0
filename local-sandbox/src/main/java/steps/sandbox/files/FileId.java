package steps.sandbox.files;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import steps.sandbox.refusals.Refusal;

/**
 * The identifier that bots keep: a file's unique id, and for a photo which of its sizes.
 * Encoded like Telegram's own: base64url whose last byte is a version.
 */
public record FileId(String uniqueId, int size) {
    private static final byte VERSION = 4;

    public String text() {
        byte[] unique = uniqueId.getBytes(StandardCharsets.US_ASCII);
        byte[] bytes = new byte[unique.length + 2];
        System.arraycopy(unique, 0, bytes, 0, unique.length);
        bytes[unique.length] = (byte) size;
        bytes[unique.length + 1] = VERSION;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The unique id of exactly this size. */
    public String fullUniqueId() {
        return size == 0 ? uniqueId : uniqueId + "s" + size;
    }

    /** Reads an identifier without a complaint about what is wrong with it. */
    public static Optional<FileId> read(String text) {
        try {
            return Optional.of(parse(text));
        } catch (Refusal refusal) {
            return Optional.empty();
        }
    }

    /** Reads an identifier that a bot sent back, with Telegram's words for what is wrong with it. */
    public static FileId parse(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c < 128 && Character.isLetterOrDigit(c)) && c != '-' && c != '_') {
                throw wrong("Wrong character in the string");
            }
        }
        if (text.length() % 4 == 1) {
            throw wrong("Wrong string length");
        }
        byte[] bytes = Base64.getUrlDecoder().decode(text);
        if (bytes.length < 3 || bytes[bytes.length - 1] != VERSION) {
            throw wrong("can't unserialize it. Wrong last symbol");
        }
        String unique = new String(bytes, 0, bytes.length - 2, StandardCharsets.US_ASCII);
        return new FileId(unique, bytes[bytes.length - 2]);
    }

    private static Refusal wrong(String why) {
        return Refusal.badRequest("wrong remote file identifier specified: " + why);
    }
}

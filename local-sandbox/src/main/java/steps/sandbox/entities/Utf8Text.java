package steps.sandbox.entities;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A source text as UTF-8 bytes, since Telegram's parse errors count bytes; past its end there are zeros. */
final class Utf8Text {
    private final byte[] bytes;
    int position;

    Utf8Text(String text) {
        bytes = text.getBytes(StandardCharsets.UTF_8);
    }

    boolean atEnd() {
        return position >= bytes.length;
    }

    int size() {
        return bytes.length;
    }

    /** The byte that is {@code ahead} places further, 0 past the end; non-ASCII bytes are above 127. */
    int peek(int ahead) {
        int at = position + ahead;
        return at < bytes.length ? bytes[at] & 0xff : 0;
    }

    int peek() {
        return peek(0);
    }

    boolean atSpace() {
        return isSpace(peek());
    }

    /** A zero counts as space here as it does for Telegram: it ends names at the end of the text. */
    static boolean isSpace(int c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == 0 || c == '\u000b';
    }

    void skipSpaces() {
        while (!atEnd() && atSpace()) {
            position++;
        }
    }

    String from(int begin) {
        return new String(bytes, begin, Math.min(position, bytes.length) - begin, StandardCharsets.UTF_8);
    }

    String lowerCaseFrom(int begin) {
        return from(begin).toLowerCase(Locale.ROOT);
    }

    /** Takes one whole character, of one to four bytes. */
    String takeCharacter() {
        int begin = position++;
        while (!atEnd() && (peek() & 0xc0) == 0x80) {
            position++;
        }
        return from(begin);
    }
}

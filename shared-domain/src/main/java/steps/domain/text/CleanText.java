package steps.domain.text;

import java.text.Normalizer;

/**
 * What somebody typed or a partner sent, without what nobody sees: for everything that is compared, searched, called, mailed
 * to or handed to another system. Text that is only shown stays as it was written, or an emoji of several parts would fall
 * into them.
 */
public final class CleanText {
    /**
     * Unicode's Default_Ignorable_Code_Point, in pairs of the first and the last; the JDK does not know this property. From
     * DerivedCoreProperties.txt of Unicode 16.
     */
    private static final int[] IGNORABLE = {
        0x00ad, 0x00ad, 0x034f, 0x034f, 0x061c, 0x061c, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x180b, 0x180f, 0x200b, 0x200f,
        0x202a, 0x202e, 0x2060, 0x206f, 0x3164, 0x3164, 0xfe00, 0xfe0f, 0xfeff, 0xfeff, 0xffa0, 0xffa0, 0xfff0, 0xfff8,
        0x1bca0, 0x1bca3, 0x1d173, 0x1d17a, 0xe0000, 0xe0fff
    };

    /** Marks of annotations, which are shown no more than those. */
    private static final int FIRST_ANNOTATION = 0xfff9;

    private static final int LAST_ANNOTATION = 0xfffb;

    /** Empty on paper, though Unicode calls them a control character and a symbol. */
    private static final String BLANKS = "\u0085\u2800";

    /** What keyboards and programs put in place of '; the one of ASCII that looks like it means itself in an e-mail. */
    private static final String APOSTROPHES = "´‘’‚‛′‵\u02b9\u02bb\u02bc\u02bd\u02be\u02bf\u02c8\u02ca\u02cb"
            + "\u055a\u05f3\u1fbd\u1fbf\u1fef\u1ffd\ua78c\uff07\uff40";

    /** Hyphens that Unicode does not count among the dashes. */
    private static final String MORE_DASHES = "\u2212\u2043\u02d7";

    private CleanText() {}

    /**
     * In one line, composed (NFC), without a space at its ends or two of them in a row; each kind of space, hyphen and
     * apostrophe as ASCII has it.
     */
    public static String of(String written) {
        return isClean(written) ? written : Normalizer.normalize(fold(written), Normalizer.Form.NFC);
    }

    /** Whether there is nothing to be seen in it. */
    public static boolean isBlank(String written) {
        return of(written).isEmpty();
    }

    /** Nearly everything that is written is, and 100,000 addresses at once are asked. */
    private static boolean isClean(String written) {
        boolean spaceBefore = true;
        for (int at = 0; at < written.length(); at++) {
            char sign = written.charAt(at);
            if (sign == ' ' ? spaceBefore : !isPlain(sign)) {
                return false;
            }
            spaceBefore = sign == ' ';
        }
        return written.isEmpty() || !spaceBefore;
    }

    /** Of ASCII, of Latin-1, or a Cyrillic letter: composed already, and itself. */
    private static boolean isPlain(char sign) {
        return (sign > ' ' && sign < 0x7f)
                || (sign > 0xa0 && sign <= 0xff && sign != 0xad && sign != 0xb4)
                || (sign >= 0x400 && sign <= 0x481);
    }

    private static String fold(String written) {
        var clean = new StringBuilder(written.length());
        written.codePoints().filter(CleanText::isSeen).map(CleanText::plain).forEach(sign -> {
            if (sign != ' ' || (!clean.isEmpty() && clean.charAt(clean.length() - 1) != ' ')) {
                clean.appendCodePoint(sign);
            }
        });
        return clean.toString().strip();
    }

    private static boolean isSeen(int sign) {
        return !isIgnorable(sign)
                && !(Character.isISOControl(sign) && !isSpace(sign))
                && (sign < FIRST_ANNOTATION || sign > LAST_ANNOTATION);
    }

    private static boolean isIgnorable(int sign) {
        for (int range = 0; range < IGNORABLE.length && sign >= IGNORABLE[range]; range += 2) {
            if (sign <= IGNORABLE[range + 1]) {
                return true;
            }
        }
        return false;
    }

    private static int plain(int sign) {
        if (isSpace(sign)) {
            return ' ';
        }
        if (Character.getType(sign) == Character.DASH_PUNCTUATION || MORE_DASHES.indexOf(sign) >= 0) {
            return '-';
        }
        return APOSTROPHES.indexOf(sign) >= 0 ? '\'' : sign;
    }

    private static boolean isSpace(int sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign) || BLANKS.indexOf(sign) >= 0;
    }
}

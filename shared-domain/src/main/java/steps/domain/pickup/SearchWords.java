package steps.domain.pickup;

import java.util.ArrayList;
import java.util.List;
import steps.domain.text.CleanText;

/**
 * Words in lower case with one space between them. {@code ё} is {@code е}, and accents do not count; hyphens, punctuation,
 * emoji and their like part words; any other sign, such as {@code %} or {@code _}, is a word of its own. Done here, since a
 * database in the C locale knows no Cyrillic letters.
 */
final class SearchWords {
    private static final String PARTING = ".,;:!?\"'`()[]{}-";

    /** Where an address has a new part: its region, its city, its street. */
    private static final String BORDERS = ",;()";

    /** Latin letters that look like Cyrillic ones, and those. */
    private static final String LATIN = "abcehkmoptxy";

    private static final String CYRILLIC = "авсенкмортху";

    private SearchWords() {}

    /** The parts that have any words, each as its words. */
    static List<String> parts(String written) {
        var clean = CleanText.of(written);
        var parts = new ArrayList<String>();
        int from = 0;
        for (int at = 0; at <= clean.length(); at++) {
            if (at == clean.length() || BORDERS.indexOf(clean.charAt(at)) >= 0) {
                add(parts, words(clean, from, at));
                from = at + 1;
            }
        }
        return parts;
    }

    static String of(String written) {
        var clean = CleanText.of(written);
        return words(clean, 0, clean.length());
    }

    private static void add(List<String> parts, String words) {
        if (!words.isEmpty()) {
            parts.add(words);
        }
    }

    private static String words(String clean, int from, int to) {
        var words = new StringBuilder(to - from + 8);
        int wordFrom = -1;
        for (int at = from; at < to; at += Character.charCount(clean.codePointAt(at))) {
            int sign = clean.codePointAt(at);
            if (isOfWord(sign)) {
                wordFrom = wordFrom >= 0 ? wordFrom : begin(words);
                words.appendCodePoint(plain(sign));
            } else if (Character.getType(sign) != Character.NON_SPACING_MARK) {
                end(words, wordFrom);
                wordFrom = -1;
                if (!isParting(sign)) {
                    begin(words);
                    words.appendCodePoint(sign);
                }
            }
        }
        end(words, wordFrom);
        return words.toString();
    }

    /** Where the new word is. */
    private static int begin(StringBuilder words) {
        if (!words.isEmpty()) {
            words.append(' ');
        }
        return words.length();
    }

    /** A Latin letter among Cyrillic ones is a slip of somebody who types both: «Kазань». */
    private static void end(StringBuilder words, int wordFrom) {
        if (wordFrom < 0 || !hasBoth(words, wordFrom)) {
            return;
        }
        for (int at = wordFrom; at < words.length(); at++) {
            int likeness = LATIN.indexOf(words.charAt(at));
            if (likeness >= 0) {
                words.setCharAt(at, CYRILLIC.charAt(likeness));
            }
        }
    }

    private static boolean hasBoth(StringBuilder words, int from) {
        boolean latin = false;
        boolean cyrillic = false;
        for (int at = from; at < words.length(); at++) {
            char sign = words.charAt(at);
            latin |= sign >= 'a' && sign <= 'z';
            cyrillic |= sign >= 'а' && sign <= 'я';
        }
        return latin && cyrillic;
    }

    private static boolean isOfWord(int sign) {
        return Character.isLetterOrDigit(sign) || Character.getType(sign) == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isParting(int sign) {
        if (sign < 0x80) {
            return sign <= ' ' || PARTING.indexOf(sign) >= 0;
        }
        return Character.isEmoji(sign)
                || switch (Character.getType(sign)) {
                    case Character.MATH_SYMBOL, Character.CURRENCY_SYMBOL, Character.CONNECTOR_PUNCTUATION -> false;
                    default -> true;
                };
    }

    private static int plain(int sign) {
        int lower = Character.toLowerCase(sign);
        return lower == 'ё' ? 'е' : lower;
    }
}

package steps.domain.pickup;

import java.text.Normalizer;
import java.util.List;
import java.util.Set;

/**
 * An address, or what somebody looks for, as the search compares them: words in lower case with one space between them.
 * {@code ё} is {@code е}; hyphens and punctuation part words; any other sign, such as {@code %} or {@code _}, is a word of
 * its own. What says "city" at the beginning is left out. Done here, since a database in the C locale knows no Cyrillic
 * letters.
 */
public record SearchText(String value) {
    private static final String PARTING = ".,;:!?\"'`«»„“”‘’()[]{}-‐‑‒–—−\u00ad";
    private static final Set<String> CITY = Set.of("г", "гор", "город");

    /** What kind of street it is, as people and addresses spell it, each in its own way; longer ones first. */
    private static final List<String> STREET = List.of(
            "пр т",
            "б р",
            "ул",
            "улица",
            "пр",
            "просп",
            "проспект",
            "пер",
            "переулок",
            "бул",
            "бульвар",
            "ш",
            "шоссе",
            "пл",
            "площадь",
            "наб",
            "набережная",
            "проезд",
            "туп",
            "тупик",
            "аллея");

    /** Finds nothing as a place, and narrows nothing as a street. */
    public static final SearchText NONE = new SearchText("");

    public static SearchText of(String written) {
        var words = words(Normalizer.normalize(written, Normalizer.Form.NFC));
        int end = words.indexOf(" ");
        return new SearchText(end > 0 && CITY.contains(words.substring(0, end)) ? words.substring(end + 1) : words);
    }

    /** A street without the word for its kind: «улица Мира» is to be found in «ул. Мира». */
    public static SearchText ofStreet(String written) {
        var words = words(Normalizer.normalize(written, Normalizer.Form.NFC));
        for (var kind : STREET) {
            if (words.startsWith(kind + " ")) {
                return new SearchText(words.substring(kind.length() + 1));
            }
            if (words.endsWith(" " + kind)) {
                return new SearchText(words.substring(0, words.length() - kind.length() - 1));
            }
        }
        return new SearchText(words);
    }

    private static String words(String written) {
        var words = new StringBuilder(written.length() + 8);
        boolean inWord = false;
        int length = written.length();
        for (int at = 0; at < length; at += Character.charCount(written.codePointAt(at))) {
            int sign = written.codePointAt(at);
            if (isOfWord(sign)) {
                part(words, inWord);
                words.appendCodePoint(plain(sign));
                inWord = true;
            } else if (isParting(sign)) {
                inWord = false;
            } else {
                part(words, false);
                words.appendCodePoint(sign);
                inWord = false;
            }
        }
        return words.toString();
    }

    private static void part(StringBuilder words, boolean inWord) {
        if (!inWord && !words.isEmpty()) {
            words.append(' ');
        }
    }

    private static boolean isOfWord(int sign) {
        return Character.isLetterOrDigit(sign)
                || switch (Character.getType(sign)) {
                    case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
                    default -> false;
                };
    }

    private static boolean isParting(int sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign) || PARTING.indexOf(sign) >= 0;
    }

    private static int plain(int sign) {
        int lower = Character.toLowerCase(sign);
        return lower == 'ё' ? 'е' : lower;
    }
}

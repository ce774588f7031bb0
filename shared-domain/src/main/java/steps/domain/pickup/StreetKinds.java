package steps.domain.pickup;

import java.util.List;

/** What kind of street it is, as people and addresses spell it, each in its own way. */
final class StreetKinds {
    /** Longer ones first. */
    private static final List<String> KINDS = List.of(
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

    private StreetKinds() {}

    /** The street without the word for its kind. */
    static String without(String words) {
        for (var kind : KINDS) {
            if (words.startsWith(kind + " ")) {
                return words.substring(kind.length() + 1);
            }
            if (words.endsWith(" " + kind)) {
                return words.substring(0, words.length() - kind.length() - 1);
            }
        }
        return words;
    }

    static boolean isKind(String words) {
        return KINDS.contains(words);
    }

    /** Whether this part of an address is a street or a house, and not the place that it is in. */
    static boolean isStreet(String words) {
        return words.chars().anyMatch(Character::isDigit) || without(words).length() < words.length();
    }
}

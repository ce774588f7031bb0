package steps.domain.pickup;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The city that an address names, as somebody would write it.
 *
 * @param words what tells it from others
 * @param title without the word for its kind
 */
record CityInAddress(String words, String title) {
    private static final Pattern BORDERS = Pattern.compile("[,;()]");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern ADJECTIVE = Pattern.compile("(?:ое|ее|ая|яя|ий|ый|ой)$");
    private static final Pattern KIND = Pattern.compile(
            "^(?:г|гор|город|с|село|д|дер|деревня|п|пос|пос[её]лок|пгт|рп|р\\.\\s?п|станица|х|хутор|аул)(?:\\.\\s*|\\s+)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Empty where it cannot be told from the street. */
    static Optional<CityInAddress> of(String address) {
        var pieces = Stream.of(BORDERS.split(address))
                .filter(piece -> !SearchWords.of(piece).isEmpty())
                .toList();
        var parts = pieces.stream().map(SearchWords::of).toList();
        var whole = AddressStart.of(parts).words();
        for (int city = 0; city < parts.size() - 1; city++) {
            var from = AddressStart.of(parts.subList(city, parts.size()));
            if (from.before().isEmpty() && from.words().equals(whole)) {
                return named(pieces.get(city), parts.get(city));
            }
        }
        return pieces.size() == 1 ? beforeStreet(pieces.getFirst().strip()) : Optional.empty();
    }

    /** «Москва улица Маросейка 8», «Москва Каширское шоссе 38». */
    private static Optional<CityInAddress> beforeStreet(String piece) {
        var tokens = SPACES.split(piece);
        for (int kind = 1; kind < tokens.length; kind++) {
            if (StreetKinds.isKind(SearchWords.of(tokens[kind]))) {
                int end = ADJECTIVE.matcher(tokens[kind - 1]).find() ? kind - 1 : kind;
                var city = String.join(" ", List.of(tokens).subList(0, end));
                var words = SearchWords.of(city);
                return words.isEmpty()
                                || !AddressStart.of(List.of(words)).before().isEmpty()
                        ? Optional.empty()
                        : named(city, words);
            }
        }
        return Optional.empty();
    }

    private static Optional<CityInAddress> named(String piece, String part) {
        var words = AddressStart.ofPlace(List.of(part));
        var title = KIND.matcher(piece.strip()).replaceFirst("");
        return words.isEmpty() || StreetKinds.isStreet(part)
                ? Optional.empty()
                : Optional.of(new CityInAddress(words, title));
    }
}

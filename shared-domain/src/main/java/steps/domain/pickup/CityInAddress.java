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
    private static final Pattern KIND = Pattern.compile(
            "^(?:г|гор|город|с|село|д|дер|деревня|п|пос|пос[её]лок|пгт|рп|р\\.\\s?п|станица|х|хутор|аул)(?:\\.\\s*|\\s+)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Empty where the address does not part its city from the street. */
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

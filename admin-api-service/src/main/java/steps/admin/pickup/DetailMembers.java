package steps.admin.pickup;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;
import steps.admin.panel.page.Words;
import steps.domain.pickup.GeoPoint;
import steps.domain.pickup.PickupDetails;

/** The optional members of one pickup point, taken one after the other as a partner or a file has them. */
final class DetailMembers {
    static final String HOURS = "hours";
    static final String METRO = "metro";
    static final String LATITUDE = "latitude";
    static final String LONGITUDE = "longitude";
    static final String MAX_WEIGHT = "max_weight_g";
    static final Set<String> NAMES = Set.of(HOURS, METRO, LATITUDE, LONGITUDE, MAX_WEIGHT);

    private static final Fault NO_PLACE = new Fault(
            "has only one of latitude and longitude",
            Words.of("Широта и долгота нужны вместе.", "Latitude and longitude go together."));
    private static final Fault LATITUDE_OUT = new Fault(
            "has latitude that is no number from -90 to 90",
            Words.of("Широта — число от −90 до 90.", "The latitude is a number from −90 to 90."));
    private static final Fault LONGITUDE_OUT = new Fault(
            "has longitude that is no number from -180 to 180",
            Words.of("Долгота — число от −180 до 180.", "The longitude is a number from −180 to 180."));
    private static final Fault WEIGHT_OUT = new Fault(
            "has max_weight_g that is no whole number from 1 to " + PickupDetails.HIGHEST_MAX_WEIGHT_G,
            Words.of(
                            "Наибольший вес — целое число граммов от 1 до %s.",
                            "The greatest weight is a whole number of grams from 1 to %s.")
                    .filled(PickupDetails.HIGHEST_MAX_WEIGHT_G));

    private final Set<PickupDetails.Kind> named = EnumSet.noneOf(PickupDetails.Kind.class);
    private @Nullable String hours;
    private @Nullable String metro;
    private boolean hasLatitude;
    private boolean hasLongitude;
    private @Nullable Double latitude;
    private @Nullable Double longitude;
    private @Nullable Integer maxWeight;

    /**
     * What is wrong with it, if anything.
     *
     * @param value a String, a Double, or whatever else stands there
     */
    Optional<Fault> put(String name, @Nullable Object value) {
        return switch (name) {
            case HOURS -> {
                named.add(PickupDetails.Kind.HOURS);
                hours = value instanceof String text ? text : null;
                yield wrongText(name, value, PickupDetails.LONGEST_HOURS);
            }
            case METRO -> {
                named.add(PickupDetails.Kind.METRO);
                metro = value instanceof String text ? text : null;
                yield wrongText(name, value, PickupDetails.LONGEST_METRO);
            }
            case LATITUDE -> {
                named.add(PickupDetails.Kind.PLACE);
                hasLatitude = true;
                latitude = value instanceof Double number ? number : null;
                yield wrongNumber(value, GeoPoint::isLatitude, LATITUDE_OUT);
            }
            case LONGITUDE -> {
                named.add(PickupDetails.Kind.PLACE);
                hasLongitude = true;
                longitude = value instanceof Double number ? number : null;
                yield wrongNumber(value, GeoPoint::isLongitude, LONGITUDE_OUT);
            }
            case MAX_WEIGHT -> {
                named.add(PickupDetails.Kind.MAX_WEIGHT);
                var wrong = wrongNumber(value, DetailMembers::isWeight, WEIGHT_OUT);
                maxWeight = wrong.isEmpty() && value instanceof Double number ? (Integer) number.intValue() : null;
                yield wrong;
            }
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** What is wrong with them together. */
    Optional<Fault> wrongTogether() {
        boolean half = hasLatitude != hasLongitude || (latitude == null) != (longitude == null);
        return half ? Optional.of(NO_PLACE) : Optional.empty();
    }

    /** Which of them were there, null or not. */
    Set<PickupDetails.Kind> named() {
        return named;
    }

    PickupDetails details() {
        var place = latitude == null || longitude == null ? null : new GeoPoint(latitude, longitude);
        return new PickupDetails(hours, metro, place, maxWeight);
    }

    static boolean isWeight(double number) {
        return number >= 1 && number <= PickupDetails.HIGHEST_MAX_WEIGHT_G && number == Math.rint(number);
    }

    private static Optional<Fault> wrongText(String name, @Nullable Object value, int longest) {
        if (value == null) {
            return Optional.empty();
        }
        if (!(value instanceof String text)) {
            return Optional.of(new Fault(
                    "has " + name + " that is not a string",
                    Words.of("В %s нужен текст.", "A text is needed in %s.").filled(name)));
        }
        if (text.codePointCount(0, text.length()) > longest) {
            return Optional.of(new Fault(
                    "has " + name + " of more than " + longest + " characters",
                    Words.of("В %s больше %s знаков.", "There are more than %2$s characters in %1$s.")
                            .filled(name, longest)));
        }
        return StorableText.is(text)
                ? Optional.empty()
                : Optional.of(new Fault("has " + name + " with a character that no text has", StorableText.WHY_NOT));
    }

    private static Optional<Fault> wrongNumber(@Nullable Object value, DoublePredicate fits, Fault fault) {
        return value == null || (value instanceof Double number && fits.test(number))
                ? Optional.empty()
                : Optional.of(fault);
    }

    /**
     * What is wrong with a member.
     *
     * @param forPartners goes on after «Item 3»
     */
    record Fault(String forPartners, Words words) {}
}

package steps.domain.pickup;

import io.vertx.mutiny.sqlclient.Row;
import org.jspecify.annotations.Nullable;
import steps.domain.text.CleanText;

/**
 * What a partner may say of a pickup point beside its address; null is what nobody has said.
 *
 * @param hours when it is open, as a person would write it
 * @param metro the station nearby
 * @param maxWeightG grams that a parcel may have there
 */
public record PickupDetails(
        @Nullable String hours,
        @Nullable String metro,
        @Nullable GeoPoint place,
        @Nullable Integer maxWeightG) {
    public static final int LONGEST_HOURS = 200;
    public static final int LONGEST_METRO = 100;

    /** A ton. */
    public static final int HIGHEST_MAX_WEIGHT_G = 1_000_000;

    public static final PickupDetails NONE = new PickupDetails(null, null, null, null);

    static final String COLUMNS = "hours, metro, latitude, longitude, max_weight_g";

    /** A blank text says nothing. */
    public PickupDetails {
        hours = said(hours, LONGEST_HOURS);
        metro = said(metro, LONGEST_METRO);
        if (maxWeightG != null && (maxWeightG < 1 || maxWeightG > HIGHEST_MAX_WEIGHT_G)) {
            throw new IllegalArgumentException("Not a weight: " + maxWeightG);
        }
    }

    static PickupDetails of(Row row) {
        var latitude = row.getDouble("latitude");
        return new PickupDetails(
                row.getString("hours"),
                row.getString("metro"),
                latitude == null ? null : new GeoPoint(latitude, row.getDouble("longitude")),
                row.getInteger("max_weight_g"));
    }

    @Nullable
    Double latitude() {
        return place == null ? null : place.latitude();
    }

    @Nullable
    Double longitude() {
        return place == null ? null : place.longitude();
    }

    private static @Nullable String said(@Nullable String text, int longest) {
        if (text == null || CleanText.isBlank(text)) {
            return null;
        }
        if (text.codePointCount(0, text.length()) > longest) {
            throw new IllegalArgumentException("Too long for a pickup point: " + text);
        }
        return text;
    }

    /** One of them, as a change names it; where a point is, is one. */
    public enum Kind {
        HOURS,
        METRO,
        PLACE,
        MAX_WEIGHT
    }
}

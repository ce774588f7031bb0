package steps.sandbox.chat;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A place, live while {@code livePeriodS} runs; 0 stands for "not given" in every optional field.
 *
 * @param livePeriodS total seconds from the message's date, {@link #FOREVER} for no end
 */
public record LocationContent(
        double latitude, double longitude, double accuracyM, int livePeriodS, int heading, int proximityM)
        implements Content {
    public static final int FOREVER = Integer.MAX_VALUE;

    private static final double SAME_PLACE = 1e-6;

    /** Whether clients and the server still take new positions. */
    public boolean isLive(long date, long now) {
        return livePeriodS == FOREVER || (livePeriodS > 0 && now - date < livePeriodS);
    }

    public LocationContent stopped() {
        return new LocationContent(latitude, longitude, accuracyM, 0, 0, 0);
    }

    /** Telegram sends no edit for a position that differs by less than a millionth. */
    public boolean isSameAs(LocationContent other) {
        return Math.abs(latitude - other.latitude) < SAME_PLACE
                && Math.abs(longitude - other.longitude) < SAME_PLACE
                && Math.abs(accuracyM - other.accuracyM) < SAME_PLACE
                && livePeriodS == other.livePeriodS
                && heading == other.heading
                && proximityM == other.proximityM;
    }

    @Override
    public void write(ObjectNode message, long date, long now) {
        ObjectNode location = message.putObject("location");
        location.put("latitude", latitude).put("longitude", longitude);
        if (accuracyM > 0) {
            location.put("horizontal_accuracy", accuracyM);
        }
        if (isLive(date, now)) {
            location.put("live_period", livePeriodS);
            if (heading > 0) {
                location.put("heading", heading);
            }
            if (proximityM > 0) {
                location.put("proximity_alert_radius", proximityM);
            }
        }
    }
}

package steps.domain.broadcast;

/**
 * Why a broadcast is not kept.
 *
 * @param place which part of it
 * @param reason in English, for operators
 */
public record BroadcastFault(Place place, String reason) {
    /** A part of a broadcast. */
    public enum Place {
        TITLE,
        RUSSIAN,
        ENGLISH,
        MESSAGE,
        MEDIA,
        BUTTONS,
        AUDIENCE,
        SCHEDULE
    }
}

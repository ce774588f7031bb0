package steps.domain.walk.meter;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** Why metres were not counted; the words a walker reads for it belong to the bot. */
@RegisterForReflection
public enum UncountedReason {
    /** The fix was too inaccurate to be used at all. */
    WEAK_SIGNAL,
    /** No point came for longer than the gap, so nobody knows how the way between was covered. */
    NO_CONNECTION,
    /** In a vehicle or on wheels: the speed has not been a walker's for long enough. */
    RIDING,
    /** A stretch that was faster than a walker, confirmed by a later point. */
    TOO_FAST,
    /** Within the noise of a phone that does not move. */
    STANDING,
    /** Beyond the steps a day pays for; applied by the caller, never by the meter. */
    LIMIT
}

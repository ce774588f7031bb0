package steps.domain.family;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody may join a family: one person, or whoever comes first by a link.
 *
 * @param inviteeId null while a link has brought nobody
 * @param inviteeName with the number, and like it
 * @param code of a link; null for an invitation of one person
 */
public record Invitation(
        long id,
        long familyId,
        String familyName,
        long inviterId,
        String inviterName,
        Long inviteeId,
        String inviteeName,
        @Nullable InvitationCode code,
        Instant expiresAt,
        State state) {
    public static final Duration LIFETIME = Duration.ofDays(7);

    public boolean isOpen(Instant now) {
        return state == State.OPEN && now.isBefore(expiresAt);
    }

    public boolean isLink() {
        return code != null;
    }

    /** A link is for everybody who has it. */
    public boolean isFor(long userId) {
        return inviteeId == null || inviteeId == userId;
    }

    /** As rows name it. */
    public enum State {
        OPEN,
        ACCEPTED,
        DECLINED,
        WITHDRAWN,
        EXPIRED
    }
}

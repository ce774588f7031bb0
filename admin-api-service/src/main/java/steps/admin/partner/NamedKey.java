package steps.admin.partner;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key as the database has it, which knows its secrets by their hashes.
 *
 * @param former the secret before this one, while the key is rotated
 */
record NamedKey(
        Partner partner,
        String hash,
        @Nullable Former former,
        @Nullable Instant expiresAt) {
    /** A secret that still opens until its moment has come. */
    record Former(String hash, Instant until) {}

    /** Compares with both hashes, each in a time that does not depend on where the two differ. */
    PartnerKeys.Access opened(String given, Instant now) {
        boolean isCurrent = isSame(hash, given);
        boolean isSecond = isSame(former == null ? hash : former.hash, given);
        boolean isFormer = former != null && isSecond;
        if (!isCurrent && !isFormer) {
            return new PartnerKeys.Access.Wrong();
        }
        boolean isOver = isPast(expiresAt, now) || (isFormer && former != null && isPast(former.until, now));
        return isOver ? new PartnerKeys.Access.Expired() : new PartnerKeys.Access.Granted(partner);
    }

    private static boolean isPast(@Nullable Instant end, Instant now) {
        return end != null && !now.isBefore(end);
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}

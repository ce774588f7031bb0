package steps.domain.referral;

import java.time.Instant;

/**
 * Somebody who came by a friend's link.
 *
 * @param firstName empty when they are gone
 * @param walks whether they have walked yet
 */
public record Friend(String firstName, Instant since, boolean walks) {}

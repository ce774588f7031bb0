package steps.domain.promo;

import java.time.Instant;
import steps.domain.ledger.Points;

/**
 * A code that is somebody's, with what they bought it as.
 *
 * @param isRefunded whether the points went back
 */
public record IssuedCode(
        long id, String code, String title, int discountPercent, Points price, Instant issuedAt, boolean isRefunded) {}

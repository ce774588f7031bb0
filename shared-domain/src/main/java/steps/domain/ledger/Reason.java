package steps.domain.ledger;

/**
 * Why a posting is made and the key that makes it happen once.
 *
 * @param idempotencyKey unique for ever, such as {@code walk:17}
 * @param walkId the walk it pays for, or null
 */
public record Reason(Operation operation, String idempotencyKey, Long walkId) {
    public static Reason walk(long walkId) {
        return new Reason(Operation.STEPS_ACCRUAL, "walk:" + walkId, walkId);
    }
}

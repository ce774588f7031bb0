package steps.domain.ledger;

/**
 * Why a posting is made and the key that makes it happen once.
 *
 * @param idempotencyKey unique for ever, such as {@code walk:17}
 * @param walkId the walk it pays for, or null
 * @param orderId the order it pays for or gives back, or null
 */
public record Reason(Operation operation, String idempotencyKey, Long walkId, Long orderId) {
    public static Reason walk(long walkId) {
        return new Reason(Operation.STEPS_ACCRUAL, "walk:" + walkId, walkId, null);
    }

    public static Reason purchase(long orderId) {
        return new Reason(Operation.PURCHASE, "order:" + orderId, null, orderId);
    }

    static Reason refund(long orderId) {
        return new Reason(Operation.REFUND, "order:" + orderId + ":refund", null, orderId);
    }

    /** Of all that an account has after a transfer to it. */
    static Reason writeOff(long lastTransferId) {
        return new Reason(Operation.MANUAL_ADJUST, "transfer:" + lastTransferId + ":written_off", null, null);
    }
}

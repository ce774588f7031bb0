package steps.domain.delivery;

/** An attempt that is over. */
public record Settlement(DueDelivery delivery, Outcome outcome) {}

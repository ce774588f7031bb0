package steps.domain.broadcast.report;

/**
 * What operators are to look at.
 *
 * @param due how many broadcasts should be reaching somebody now, or should have begun
 * @param refused how many stand because Telegram does not take them
 */
public record BroadcastBacklog(int due, int refused) {}

package steps.admin.panel.account;

import java.time.Instant;

/**
 * A login that has not ended.
 *
 * @param isThis whether it is the one that asks
 */
public record OpenSession(long id, Instant begunAt, Instant seenAt, String address, String agent, boolean isThis) {}

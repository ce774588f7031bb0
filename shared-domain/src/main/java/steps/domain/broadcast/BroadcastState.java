package steps.domain.broadcast;

import java.util.Locale;

/**
 * Where a broadcast is in its life.
 *
 * <pre>
 *   draft ──▶ scheduled ──▶ sending ⇄ paused
 *     └──────────┴────────────┴─────────┴──▶ canceled
 *                             └──▶ sent ──▶ sending, for those that failed
 * </pre>
 */
public enum BroadcastState {
    DRAFT,
    SCHEDULED,
    SENDING,
    PAUSED,
    CANCELED,
    SENT;

    /** As in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static BroadcastState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Whether what it says may still be changed. */
    public boolean isOpen() {
        return this == DRAFT || this == SCHEDULED;
    }

    /** Whether somebody may still get it. */
    public boolean isUnderWay() {
        return this == SENDING || this == PAUSED;
    }

    public boolean isOver() {
        return this == CANCELED || this == SENT;
    }
}

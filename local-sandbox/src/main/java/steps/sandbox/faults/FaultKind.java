package steps.sandbox.faults;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can go wrong on demand: first what befalls the bot's calls, then what befalls updates on their way. */
public enum FaultKind {
    TOO_MANY_REQUESTS("429"),
    SERVER_ERROR("500"),
    /** The call is held back, then answered. */
    LATENCY("latency"),
    /** The connection is cut before the call is taken. */
    DISCONNECT("disconnect"),
    /** The call is carried out, then the connection is cut without an answer. */
    DISCONNECT_AFTER("disconnect_after"),
    /** An update that the bot has taken is delivered once more. */
    DUPLICATE("duplicate"),
    /** An update is held back. */
    LATE("late"),
    /** An update waits until one of another chat was delivered. */
    OUT_OF_ORDER("out_of_order");

    private final String wireName;

    FaultKind(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    public static Optional<FaultKind> of(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.wireName.equals(wanted))
                .findFirst();
    }
}

package steps.platform.outage;

import io.quarkus.logging.LoggingFilter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import steps.platform.transaction.DatabaseFailures;

/**
 * Lets one warning or error of each kind pass a second, and tells with the next how many it has left out: what is out of
 * reach is missed by everything at once. A lost connection is no bug, so it needs no stack trace.
 */
@LoggingFilter(name = "steady")
public final class SteadyLog implements Filter {
    private static final long PACE_NS = TimeUnit.SECONDS.toNanos(1);

    /** Beyond that, somebody writes the changing part into the message itself, and the kinds are forgotten. */
    private static final int MOST_KINDS = 500;

    private static final Pattern NUMBERS = Pattern.compile("\\d+");

    private static final String POOL = "io.vertx.sqlclient.impl.pool.";
    private static final AtomicLong LEFT_OUT = new AtomicLong();

    private final LongSupplier nanos;
    private final ExtFormatter words = new PatternFormatter("%s");
    private final Map<String, Kind> kinds = new ConcurrentHashMap<>();

    public SteadyLog() {
        this(System::nanoTime);
    }

    SteadyLog(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** How many lines this process has left out so far. */
    static long leftOut() {
        return LEFT_OUT.get();
    }

    @Override
    public boolean isLoggable(LogRecord line) {
        if (line.getLevel().intValue() < Level.WARNING.intValue()) {
            return true;
        }
        long before = kindOf(line).admit(nanos.getAsLong());
        if (before < 0) {
            LEFT_OUT.incrementAndGet();
            return false;
        }
        var thrown = line.getThrown();
        boolean traceIsNews = thrown == null || !isLostConnection(thrown);
        if (before > 0 || !traceIsNews) {
            rewrite(
                    line,
                    words.formatMessage(line)
                            + (traceIsNews ? "" : ": " + rootOf(thrown))
                            + (before == 0 ? "" : andMore(before)));
        }
        if (!traceIsNews) {
            line.setThrown(null);
        }
        return true;
    }

    private Kind kindOf(LogRecord line) {
        if (kinds.size() > MOST_KINDS) {
            kinds.clear();
        }
        var thrown = line.getThrown();
        var name = line.getLoggerName()
                + ' '
                + NUMBERS.matcher(String.valueOf(line.getMessage())).replaceAll("#")
                + (thrown == null ? "" : thrown.getClass().getName());
        return kinds.computeIfAbsent(name, first -> new Kind());
    }

    private static String andMore(long before) {
        return " (and " + before + " more like it since the last)";
    }

    private static void rewrite(LogRecord line, String words) {
        if (line instanceof ExtLogRecord extended) {
            extended.setMessage(words, ExtLogRecord.FormatStyle.NO_FORMAT);
        } else {
            line.setMessage(words);
        }
        line.setParameters(null);
    }

    private static Throwable rootOf(Throwable thrown) {
        return causes(thrown).reduce(thrown, (outer, inner) -> inner);
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }

    private static boolean isLostConnection(Throwable thrown) {
        return DatabaseFailures.isOutage(thrown) || causes(thrown).anyMatch(SteadyLog::isOfThePool);
    }

    /** Its timers for connections go off although those have failed long before. */
    private static boolean isOfThePool(Throwable cause) {
        return Stream.of(cause.getStackTrace())
                .limit(3)
                .anyMatch(frame -> frame.getClassName().startsWith(POOL));
    }

    /** Lines that differ in numbers only. */
    private static final class Kind {
        private long lastNs;
        private boolean known;
        private long leftOut;

        /** How many were left out before this one, or -1 when it is to be left out as well. */
        synchronized long admit(long nowNs) {
            if (known && nowNs - lastNs < PACE_NS) {
                leftOut++;
                return -1;
            }
            known = true;
            lastNs = nowNs;
            long before = leftOut;
            leftOut = 0;
            return before;
        }
    }
}

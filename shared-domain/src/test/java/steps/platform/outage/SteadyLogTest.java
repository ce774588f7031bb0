package steps.platform.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;

class SteadyLogTest {
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1);
    private final SteadyLog log = new SteadyLog(nanos::get);

    @Test
    void theFirstOfAKindPassesAsItIs() {
        var line = warning("Nothing can be sent: %s", "refused");
        assertThat(log.isLoggable(line)).isTrue();
        assertThat(words(line)).isEqualTo("Nothing can be sent: refused");
    }

    @Test
    void aSecondLaterOneTellsHowManyWereLeftOut() {
        assertThat(log.isLoggable(warning("Turn %d waits: %s", 1, "refused"))).isTrue();
        for (int turn = 2; turn <= 8; turn++) {
            assertThat(log.isLoggable(warning("Turn %d waits: %s", turn, "refused")))
                    .isFalse();
        }
        aSecondPasses();
        var line = warning("Turn %d waits: %s", 9, "100% refused");
        assertThat(log.isLoggable(line)).isTrue();
        assertThat(words(line)).isEqualTo("Turn 9 waits: 100% refused (and 7 more like it since the last)");
        aSecondPasses();
        var next = warning("Turn %d waits: %s", 10, "refused");
        assertThat(log.isLoggable(next)).isTrue();
        assertThat(words(next)).isEqualTo("Turn 10 waits: refused");
    }

    @Test
    void kindsDoNotHideEachOther() {
        assertThat(log.isLoggable(warning("One job failed"))).isTrue();
        assertThat(log.isLoggable(warning("Another job failed"))).isTrue();
        var elsewhere = warning("One job failed");
        elsewhere.setLoggerName("steps.elsewhere");
        assertThat(log.isLoggable(elsewhere)).isTrue();
        var thrown = warning("One job failed");
        thrown.setThrown(new IllegalStateException("a bug"));
        assertThat(log.isLoggable(thrown)).isTrue();
    }

    @Test
    void linesThatOnlyTellAreNeverLeftOut() {
        for (int i = 0; i < 5; i++) {
            assertThat(log.isLoggable(line(Level.INFO, "A partner called"))).isTrue();
        }
    }

    @Test
    void aLostConnectionIsToldByItsCauseWithoutItsStack() {
        var line = warning("Update %d failed", 7);
        line.setThrown(new IllegalStateException("no connection", new ConnectException("refused")));
        assertThat(log.isLoggable(line)).isTrue();
        assertThat(line.getThrown()).isNull();
        assertThat(words(line)).isEqualTo("Update 7 failed: java.net.ConnectException: refused");
    }

    @Test
    void aBugKeepsItsStack() {
        var bug = new IllegalStateException("a bug");
        var line = warning("Update %d failed", 7);
        line.setThrown(bug);
        assertThat(log.isLoggable(line)).isTrue();
        assertThat(line.getThrown()).isSameAs(bug);
    }

    @Test
    void remembersAFewKindsOnly() {
        for (int i = 0; i < 2_000; i++) {
            assertThat(log.isLoggable(warning("Kind " + "x".repeat(i)))).isTrue();
        }
        assertThat(log.isLoggable(warning("Kind " + "x".repeat(1_999)))).isFalse();
    }

    private static String words(ExtLogRecord line) {
        return new PatternFormatter("%s").formatMessage(line);
    }

    private void aSecondPasses() {
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(1));
    }

    private static ExtLogRecord warning(String format, Object... values) {
        var line = line(Level.WARNING, format);
        line.setParameters(values);
        return line;
    }

    private static ExtLogRecord line(Level level, String format) {
        var line = new ExtLogRecord(level, format, ExtLogRecord.FormatStyle.PRINTF, SteadyLogTest.class.getName());
        line.setLoggerName("steps.somewhere");
        return line;
    }
}

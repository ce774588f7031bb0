package steps.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;

class PrintableFormatterTest {
    private final PrintableFormatter formatter =
            new PrintableFormatter(new PatternFormatter("%-5p [%c] %X{request_id} %s%e%n"));

    @Test
    void controlCharactersAreWrittenOut() {
        assertThat(formatted("GET /\u001b]0;owned\u0007\u001b[2J\u009b\u007f \u202egnp"))
                .isEqualTo("INFO  [x]  GET /\\u001b]0;owned\\u0007\\u001b[2J\\u009b\\u007f \\u202egnp\n");
    }

    @Test
    void noTextBeginsALineOfItsOwn() {
        assertThat(formatted("GET /x\r\n12:00:00 INFO all is well\u2028and more"))
                .isEqualTo("INFO  [x]  GET /x\\u000d\\u000a12:00:00 INFO all is well\\u2028and more\n");
    }

    @Test
    void ordinaryTextStaysAsItIs() {
        assertThat(formatted("Привет, %s \\u001b\t😀")).isEqualTo("INFO  [x]  Привет, %s \\u001b\t😀\n");
    }

    @Test
    void parametersAndMarksAreWrittenOut() {
        var record = record("%s");
        record.setMessage("%s is here", ExtLogRecord.FormatStyle.PRINTF);
        record.setParameters(new Object[] {"\u001b"});
        record.setMdc(Map.of("request_id", "\u0007"));

        assertThat(formatter.format(record)).isEqualTo("INFO  [x] \\u0007 \\u001b is here\n");
    }

    @Test
    void anExceptionsWordsHangFromItsLine() {
        var record = record("It failed");
        record.setThrown(new IllegalStateException(
                "\u001b[2J\n12:00:00 INFO all is well", new IllegalArgumentException("inner")));

        var lines = formatter.format(record).lines().toList();

        assertThat(lines.getFirst()).isEqualTo("INFO  [x]  It failed: java.lang.IllegalStateException: \\u001b[2J");
        assertThat(lines.get(1)).isEqualTo("\t12:00:00 INFO all is well");
        assertThat(lines).anyMatch(line -> line.startsWith("Caused by: java.lang.IllegalArgumentException: inner"));
        assertThat(lines.stream().skip(1))
                .allMatch(line -> line.isEmpty() || line.startsWith("\t") || line.startsWith("Caused by: "));
    }

    private String formatted(String message) {
        return formatter.format(record(message));
    }

    private static ExtLogRecord record(String message) {
        var record = new ExtLogRecord(Level.INFO, message, ExtLogRecord.FormatStyle.NO_FORMAT, "");
        record.setLoggerName("x");
        return record;
    }
}

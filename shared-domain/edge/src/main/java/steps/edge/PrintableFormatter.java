package steps.edge;

import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.stream.Collectors;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;

/**
 * Formats as another one does, and lets no text from outside move the terminal, begin a line of its own, or tell whose it
 * is.
 */
final class PrintableFormatter extends ExtFormatter {
    private final Formatter original;

    PrintableFormatter(Formatter original) {
        this.original = original;
    }

    @Override
    public String format(ExtLogRecord record) {
        var printable = new ExtLogRecord(record);
        printable.setMessage(
                PrintableText.line(String.valueOf(formatMessage(record))), ExtLogRecord.FormatStyle.NO_FORMAT);
        printable.setParameters(null);
        printable.setMdc(printable(record.getMdcCopy()));
        return PrivateText.hidden(PrintableText.lines(original.format(printable)));
    }

    @Override
    public String getHead(Handler handler) {
        return original.getHead(handler);
    }

    @Override
    public String getTail(Handler handler) {
        return original.getTail(handler);
    }

    @Override
    public boolean isCallerCalculationRequired() {
        return original instanceof ExtFormatter formatter && formatter.isCallerCalculationRequired();
    }

    private static Map<String, String> printable(Map<String, String> marks) {
        return marks.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, mark -> PrintableText.line(mark.getValue())));
    }
}

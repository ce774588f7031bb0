package steps.admin.order;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A table with a header by RFC 4180, in UTF-8. */
final class CsvOrders implements OrderWriter {
    /** What a spreadsheet takes for a formula is made a text by an apostrophe. */
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

    /** Nothing but a number: it calculates nothing, and partners want it as it is. */
    private static final Pattern PHONE = Pattern.compile("\\+[0-9]+");

    private static final Pattern QUOTED = Pattern.compile("[\",\\r\\n]");

    private final ByteArrayOutputStream out;

    CsvOrders(ByteArrayOutputStream out) {
        this.out = out;
    }

    @Override
    public void begin() {
        line(OrderView.NAMES);
    }

    @Override
    public void write(OrderView order) {
        line(order.values());
    }

    @Override
    public void end() {
        // A table has no end mark.
    }

    private void line(List<String> cells) {
        var line = cells.stream().map(CsvOrders::cell).collect(Collectors.joining(",", "", "\r\n"));
        out.writeBytes(line.getBytes(StandardCharsets.UTF_8));
    }

    static String cell(String text) {
        boolean harmless =
                !FORMULA.matcher(text).matches() || PHONE.matcher(text).matches();
        var safe = harmless ? text : "'" + text;
        return QUOTED.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}

package steps.admin.order;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A table with a header, in UTF-8. */
final class CsvOrders implements OrderWriter {
    /** What a spreadsheet takes for a formula is made a text by an apostrophe. */
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

    /** Nothing but a number: it calculates nothing, and partners want it as it is. */
    private static final Pattern PHONE = Pattern.compile("\\+[0-9]+");

    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final ByteArrayOutputStream out;
    private final String mark;
    private final String separator;
    private final Pattern quoted;

    private CsvOrders(ByteArrayOutputStream out, String mark, String separator) {
        this.out = out;
        this.mark = mark;
        this.separator = separator;
        this.quoted = Pattern.compile("[\"\\r\\n" + separator + "]");
    }

    /** RFC 4180. */
    static CsvOrders byTheBook(ByteArrayOutputStream out) {
        return new CsvOrders(out, "", ",");
    }

    /** Excel takes a table without a mark for one in the code page of its machine, and where commas stand in numbers it wants semicolons. */
    static CsvOrders forSpreadsheets(ByteArrayOutputStream out) {
        return new CsvOrders(out, BYTE_ORDER_MARK, ";");
    }

    @Override
    public void begin() {
        put(mark);
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
        put(cells.stream().map(this::cell).collect(Collectors.joining(separator, "", "\r\n")));
    }

    private String cell(String text) {
        boolean harmless =
                !FORMULA.matcher(text).matches() || PHONE.matcher(text).matches();
        var safe = harmless ? text : "'" + text;
        return quoted.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private void put(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}

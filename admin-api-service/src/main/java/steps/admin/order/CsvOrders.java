package steps.admin.order;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A table with a header, in UTF-8. Cells are looked at letter by letter, and Jackson turns them into bytes, as it does for
 * {@link JsonOrders}: patterns and the JDK's encoder take several times as long, above all in a native image.
 */
final class CsvOrders implements OrderWriter {
    /** Formulas of a spreadsheet begin with one of these; an apostrophe makes them text. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final JsonFactory JACKSON = new JsonFactory();

    private final JsonGenerator raw;
    private final String mark;
    private final char separator;

    /** Of the cell that is being written; an array is looked through faster than a string. */
    private char[] letters = new char[256];

    private CsvOrders(ByteArrayOutputStream out, String mark, char separator) {
        try {
            this.raw = JACKSON.createGenerator(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.mark = mark;
        this.separator = separator;
    }

    /** RFC 4180. */
    static CsvOrders byTheBook(ByteArrayOutputStream out) {
        return new CsvOrders(out, "", ',');
    }

    /** Excel takes a table without a mark for one in the code page of its machine, and where commas stand in numbers it wants semicolons. */
    static CsvOrders forSpreadsheets(ByteArrayOutputStream out) {
        return new CsvOrders(out, BYTE_ORDER_MARK, ';');
    }

    @Override
    public void begin() {
        try {
            raw.writeRaw(mark);
            line(OrderView.NAMES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void write(OrderView order) {
        try {
            line(order.values());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void end() {
        // A table has no end mark.
    }

    private void line(List<String> cells) throws IOException {
        for (int cell = 0; cell < cells.size(); cell++) {
            if (cell > 0) {
                raw.writeRaw(separator);
            }
            cell(cells.get(cell));
        }
        raw.writeRaw("\r\n");
        raw.flush();
    }

    private void cell(String text) throws IOException {
        int length = text.length();
        if (length > letters.length) {
            letters = new char[length];
        }
        text.getChars(0, length, letters, 0);
        boolean quoted = isQuoted(length);
        if (quoted) {
            raw.writeRaw('"');
        }
        if (isFormula(text)) {
            raw.writeRaw('\'');
        }
        if (quoted) {
            raw.writeRaw(text.replace("\"", "\"\""));
            raw.writeRaw('"');
        } else {
            raw.writeRaw(letters, 0, length);
        }
    }

    private boolean isQuoted(int length) {
        for (int at = 0; at < length; at++) {
            char letter = letters[at];
            if (letter == separator || letter == '"' || letter == '\r' || letter == '\n') {
                return true;
            }
        }
        return false;
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 && !isPhone(text);
    }

    /** Nothing but a number: it calculates nothing, and partners want it as it is. */
    private static boolean isPhone(String text) {
        for (int at = 1; at < text.length(); at++) {
            if (text.charAt(at) < '0' || text.charAt(at) > '9') {
                return false;
            }
        }
        return text.length() > 1 && text.charAt(0) == '+';
    }
}

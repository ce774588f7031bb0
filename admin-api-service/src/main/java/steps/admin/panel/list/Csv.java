package steps.admin.panel.list;

import java.util.List;
import java.util.stream.Collectors;

/** Lines of a table for spreadsheets (RFC 4180). What one would take for a formula is made a text: somebody else wrote it. */
public final class Csv {
    /** Excel reads UTF-8 only behind it. */
    public static final String MARK = "\ufeff";

    private static final String FORMULA = "=+-@\t\r";

    private Csv() {}

    public static String lines(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(Csv::cell).collect(Collectors.joining(";", "", "\r\n")))
                .collect(Collectors.joining());
    }

    private static String cell(String text) {
        var harmless = isFormula(text) ? "'" + text : text;
        return harmless.matches("(?s).*[\";\r\n].*") ? "\"" + harmless.replace("\"", "\"\"") + "\"" : harmless;
    }

    /** A number with a sign is one. */
    private static boolean isFormula(String text) {
        return !text.isEmpty()
                && FORMULA.indexOf(text.charAt(0)) >= 0
                && !text.matches("-[0-9][0-9\u00a0]*([.,][0-9]+)?");
    }
}

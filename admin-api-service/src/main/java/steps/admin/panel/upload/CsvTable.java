package steps.admin.panel.upload;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table as spreadsheets write it (RFC 4180), with whatever stands between its cells.
 *
 * @param headings its first line
 * @param rows without those that are empty
 * @param openedAt the line of a quotation that never ends, 0 when all do
 */
public record CsvTable(List<String> headings, List<Row> rows, int openedAt) {
    private static final String SEPARATORS = ";,\t";

    /** What the panel's own export puts before a text that a spreadsheet would take for a formula. */
    private static final String FORMULA = "'[=+\\-@\t\r].*";

    public CsvTable {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    public static CsvTable of(String text) {
        return new Reading(text).table();
    }

    /**
     * A row.
     *
     * @param line on which it begins, from 1
     */
    public record Row(int line, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** Empty beyond the last one. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        boolean isEmpty() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /** A text while it is read, sign by sign. */
    private static final class Reading {
        private final String text;
        private final char separator;
        private final List<Row> rows = new ArrayList<>();
        private List<String> cells = new ArrayList<>();
        private final StringBuilder cell = new StringBuilder();
        private int line = 1;
        private int rowLine = 1;
        private int quotedAt;

        Reading(String text) {
            this.text = text;
            this.separator = separator(text.lines().findFirst().orElse(""));
        }

        CsvTable table() {
            for (int at = 0; at < text.length(); at++) {
                at = read(at);
            }
            if (cell.length() > 0 || !cells.isEmpty()) {
                endRow();
            }
            var filled = rows.stream().filter(row -> !row.isEmpty()).toList();
            return filled.isEmpty()
                    ? new CsvTable(List.of(), List.of(), quotedAt)
                    : new CsvTable(filled.getFirst().cells(), filled.subList(1, filled.size()), quotedAt);
        }

        /** The last place that it has read. */
        private int read(int at) {
            char sign = text.charAt(at);
            if (sign == '\n') {
                line++;
            }
            if (quotedAt > 0) {
                return readQuoted(at, sign);
            }
            if (sign == '"' && cell.isEmpty()) {
                quotedAt = line;
            } else if (sign == separator) {
                endCell();
            } else if (sign == '\n') {
                endRow();
            } else if (sign != '\r') {
                cell.append(sign);
            }
            return at;
        }

        private int readQuoted(int at, char sign) {
            boolean doubled = sign == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"';
            if (sign == '"' && !doubled) {
                quotedAt = 0;
                return at;
            }
            cell.append(sign);
            return doubled ? at + 1 : at;
        }

        private void endCell() {
            var read = cell.toString().strip();
            cells.add(read.matches("(?s)" + FORMULA) ? read.substring(1) : read);
            cell.setLength(0);
        }

        private void endRow() {
            endCell();
            rows.add(new Row(rowLine, cells));
            cells = new ArrayList<>();
            rowLine = line;
        }

        /** Whichever the first line has most of. */
        private static char separator(String first) {
            return Stream.of(SEPARATORS.split(""))
                    .map(sign -> sign.charAt(0))
                    .max(Comparator.comparingLong(
                            sign -> first.chars().filter(other -> other == sign).count()))
                    .orElseThrow();
        }
    }
}
